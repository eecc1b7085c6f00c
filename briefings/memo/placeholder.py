"""The one character that stands in a template's text for every value."""

PLACEHOLDER = "\ue000"
"""Private to us: no template may hold a private-use character."""
