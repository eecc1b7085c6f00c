"""Oversight-hearing briefing memos, every statement held to its source."""

__version__ = "0.1.0"
