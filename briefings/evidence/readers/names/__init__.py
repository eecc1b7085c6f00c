"""From a text to the persons, bodies and places in it, and who "he" is."""
