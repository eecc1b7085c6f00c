"""A person's name that is not written as the registry has it.

Why it matters
    A wrong name is what a staff director sees first, and the person named sees too
    (the magazine checker's rule: every name, letter by letter). A name that is one
    letter, one accent or two exchanged letters off a person of the dossier is taken
    for that person's, in what a template writes as in what a record says.

Flagged::

    entities: [{id: roe, kind: person, name: Dana Roe}]
    # and in a template: Diana Roe runs the office.

Clean::

    entities: [{id: roe, kind: person, name: Dana Roe}]
    # and in a template: Dana Roe runs the office.

Remedy
    Write the name as the registry has it; where it is somebody else, or a name that a
    source gets wrong, add the person, or the name to `aliases` or `misprints`.
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.proofreading.people import ADDRESSES, People, named
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Words

RULE = "name-differs"
SEVERITY = Severity.ERROR

# Atomic, and begun at the beginning of a word alone: no text makes it go back. Not
# written as possessive (`++`): of a group, Python 3.11.2 keeps what did not match.
_CAPITAL = r"[^\W\d_a-z](?>(?:[\u2019'-]?[^\W\d_])+)"
_FULL = re.compile(
    rf"(?<![\w\u2019'-]){_CAPITAL}\.?(?>(?: (?:[^\W\d_a-z]\. )?{_CAPITAL}){{1,4}})"
)
_QUOTED = re.compile(r"“[^“”]*”")
_POSSESSIVE = re.compile(r"[\u2019']s$")


class NamesDiffer:
    """Holds the names in a document to the people whom the dossier names."""

    def __init__(self, people: People, sites: Sites) -> None:
        self._people = people
        self._sites = sites

    def read(self, said: Words) -> Iterator[Diagnostic]:
        """Yield each name that is a registered one but for a slip."""
        text = _QUOTED.sub(" ", said.text) if "“" in said.text else said.text
        for found in _FULL.finditer(text):
            words = _POSSESSIVE.sub("", found.group())
            right = self._right(words)
            if right:
                remark = Remark(
                    RULE,
                    SEVERITY,
                    f"'{words}' is '{right}' in the registry",
                    f"write '{right}', or add who is meant to `entities`",
                    words,
                )
                yield self._sites.diagnostic(remark, said.origin, said.text)

    def _right(self, words: str) -> str:
        """Return the registered name that a name should be, or nothing."""
        way = named(words)
        is_addressed = words.split(maxsplit=1)[0].rstrip(".").lower() in ADDRESSES
        if way is None or not (way.given or is_addressed):
            return ""
        given = way.given[-1] if way.given else ""
        is_known = way.surname in self._people.by_surname
        if self._people.knows(given, way.surname) or (is_known and not given):
            return ""
        person = self._people.near(given, way.surname)
        if person is None:
            return ""
        return person.name if given else person.ways[0].surname
