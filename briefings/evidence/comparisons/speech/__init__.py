"""From who said it in a claim, and how, to who did in the passages."""
