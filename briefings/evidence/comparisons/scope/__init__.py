"""From how far a claim goes to the limits, plans and doubts that it lost."""
