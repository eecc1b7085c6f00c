"""What an order for a kind of document is held to."""

from typing import NamedTuple

from briefings.model import Audience


class DocumentKind(NamedTuple):
    """The kind's readers, and what its orders must say."""

    audience: Audience
    needs: tuple[str, ...] = ()  # the keys that its order must have
