"""From a verb to who does it to whom, and whether it is done, denied or meant."""
