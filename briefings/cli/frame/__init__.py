"""What all commands stand in: options, reports, colour, the wording of slips."""
