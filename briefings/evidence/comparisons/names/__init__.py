"""From names, parties and offices in a claim to passages without them."""
