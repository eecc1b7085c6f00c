"""From addresses to relationships: https and mailto, and no other."""

import re
from urllib.parse import quote

from briefings.writing.package import OFFICE, Tie

_WEB = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#].*)?")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
_SAFE = "%/:=&?~#+!$,;'@()*[]"


class Links:
    """The addresses that one part of the package leads to."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._identities: dict[str, str] = {}

    def identity(self, target: str) -> str:
        """Return the id of the relationship to an address; "" where none is made.

        An address with a user, a backslash or a control character in it, a host not
        in ASCII, or header fields of a mail leads nowhere: its words stand alone.
        """
        if not is_linkable(target):
            return ""
        return self._identities.setdefault(target, f"link{len(self._identities) + 1}")

    @property
    def ties(self) -> list[Tie]:
        """The relationships made so far."""
        kind = f"{OFFICE}hyperlink"
        return [
            Tie(self._source, identity, kind, quote(target, safe=_SAFE), external=True)
            for target, identity in self._identities.items()
        ]


def is_linkable(target: str) -> bool:
    """Return whether a document may lead to an address (https, mailto)."""
    if "\\" in target or not target.isprintable():
        return False
    return bool(_WEB.fullmatch(target) or _MAIL.fullmatch(target))
