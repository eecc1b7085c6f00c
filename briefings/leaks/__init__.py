"""From a finished document to traces in it of records that its readers may not see.

The memo leaves such records out; this is the second look, at the finished bytes.
"""

from briefings.leaks.finding import leaks, tells
from briefings.leaks.secrets import Secrets, hidden_ids, secrets_of

__all__ = ["Secrets", "hidden_ids", "leaks", "secrets_of", "tells"]
