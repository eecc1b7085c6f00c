"""From figures of a claim to passages with others, or with them elsewhere."""
