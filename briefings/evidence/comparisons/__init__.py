"""From a claim to where it parts from its passages, a room for each sort."""
