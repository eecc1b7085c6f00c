"""From words of a claim to passages that deny them or tell the opposite."""
