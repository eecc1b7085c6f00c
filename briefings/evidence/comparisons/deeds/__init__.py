"""From who does what to whom in a claim to passages where another does it."""
