"""From a claim to its two sides, and from words of one to their like."""
