"""From a figure that no passage prints to those that it is worked out from."""
