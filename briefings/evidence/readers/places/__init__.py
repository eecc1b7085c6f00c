"""From quoted words to where they stand in a source, or to what is most like."""
