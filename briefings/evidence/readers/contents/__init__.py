"""From a text to all figures and dates in it, and to what goes with each."""
