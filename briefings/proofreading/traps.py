"""From the law a memo uses to the traps it does not show."""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.memo import Origin
from briefings.model import Dossier

SENT = frozenset({"request-letter"})
"""Kinds that carry nobody's cautions: a letter is no place to doubt its own ground."""


def hidden_traps(dossier: Dossier, origins: set[Origin]) -> Iterator[Diagnostic]:
    """Yield each authority that a document cites without its trap.

    A confident sentence on a statute is where memos go wrong; whoever reads the
    citation must find the caution in the same document.
    """
    shown = {origin[:3] for origin in origins if origin.collection == "authorities"}
    for index, authority in enumerate(dossier.authorities):
        cited = ("authorities", authority.id, "cite") in shown
        if cited and authority.trap and (*_key(authority.id), "trap") not in shown:
            yield Diagnostic(
                "hidden-trap",
                Severity.ERROR,
                f"the document cites '{authority.cite}' and does not show its trap",
                "print the authority with `authority_paragraph` in the template",
                route=("authorities", index, "trap"),
            )


def _key(authority: str) -> tuple[str, str]:
    return "authorities", authority
