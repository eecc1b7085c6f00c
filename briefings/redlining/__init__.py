"""From two built documents to one with tracked changes, each with its reason.

The new document is the ground; what only the old one has is laid into it as deleted.
Who accepts all changes has the words of the new one, who rejects all has the old ones.
"""

from briefings.redlining.redline import Redline, redline

__all__ = ["Redline", "redline"]
