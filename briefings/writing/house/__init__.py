"""The house file: made, checked and opened."""
