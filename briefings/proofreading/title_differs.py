"""A person's office that is not the one the registry has.

Why it matters
    Who is called director and is acting director, or spokesman and is chairman, is a
    wrong title on paper with the committee's name on it. Held are the offices written
    before a name and behind it, and the `role` of an attribution, to the `title` of the
    entity or the witness: the same office, and the same acting, deputy or assistant.

Flagged::

    entities: [{id: roe, kind: person, name: Dana Roe, title: acting director}]
    # and in a template: Dana Roe, deputy director, runs the office.

Clean::

    entities: [{id: roe, kind: person, name: Dana Roe, title: acting director}]
    # and in a template: Dana Roe, acting director, runs the office.

Remedy
    Write the office as the registry has it; or mend the registry, and all that is
    printed from it follows.
"""

import re
from collections.abc import Iterator
from itertools import islice

from briefings.diagnostics import Diagnostic, Severity
from briefings.proofreading.people import WORD, People, Person
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Words

RULE = "title-differs"
SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)  # of a record's own words

OFFICES = {
    **{word: word for word in ("director", "secretary", "commissioner", "president")},
    **{word: word for word in ("administrator", "attorney", "governor", "mayor")},
    **{word: word for word in ("auditor", "treasurer", "superintendent", "sheriff")},
    **{word: word for word in ("professor", "judge", "ambassador", "general")},
    **{word: word for word in ("inspector", "manager", "analyst", "engineer")},
    **{word: word for word in ("chief", "officer", "operator", "czar")},
    **dict.fromkeys(("chairman", "chairwoman", "chairperson", "chair"), "chair"),
    **dict.fromkeys(
        ("spokesman", "spokeswoman", "spokesperson"),
        "spokesperson",
    ),
    **dict.fromkeys(("counsel", "lawyer"), "counsel"),
}
"""An office → the office it is the same as."""

STANDINGS = frozenset(
    {"acting", "interim", "deputy", "assistant", "associate", "vice", "principal"}
)

_PAST = frozenset(
    {"former", "formerly", "then", "once", "until", "was", "were", "retired"}
    | {"by", "training", "ex", "later"}
)
"""Words of an office that somebody has no more, or has of another sort."""

NAMESAKES = 20
"""How many of one surname are looked at."""

NEAR = 40
"""Characters before a name in which its office stands."""

_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"[\u2019']s$")
_QUOTED = re.compile(r"“[^“”]*”")
_BEHIND = re.compile(r", (?:who is )?(?:the |an? )?([^,.;:()—]{3,60})")
_BEFORE = re.compile(r"((?:[^\W\d_]+ ){1,3})$")


class TitlesDiffer:
    """Holds the offices in a document to those the registry has."""

    def __init__(self, people: People, sites: Sites) -> None:
        self._people = people
        self._sites = sites

    def read(self, said: Words) -> Iterator[Diagnostic]:
        """Yield each office before or behind a name that is not the person's."""
        text = _QUOTED.sub(" ", said.text) if "“" in said.text else said.text
        for found in WORD.finditer(text):
            name = _POSSESSIVE.sub("", found.group())
            for person in islice(self._people.by_surname.get(name, ()), NAMESAKES):
                for written in _written(text, found, person):
                    yield from self.of_role(said, written, person)

    def of_role(
        self, said: Words, written: str, person: Person
    ) -> Iterator[Diagnostic]:
        """Yield an office that is not among a person's."""
        if not is_other(written, person.titles):
            return
        remark = Remark(
            RULE,
            SEVERITY if said.origin is None else Severity.REVIEW,
            f"'{written.strip()}' is what {person.name} is called here, and the"
            f" registry has '{person.titles[0]}'",
            "write the office as the registry has it, or mend the registry",
            written.strip() if written.strip() in said.text else "",
        )
        yield self._sites.diagnostic(remark, said.origin, said.text)


def _written(text: str, found: re.Match[str], person: Person) -> Iterator[str]:
    """Yield what stands before and behind a name where that may be an office.

    Behind it, after a comma and up to the next mark; before it, with capitals alone.
    """
    if not person.titles:
        return
    start, end = found.span()
    behind = _BEHIND.match(text, end)
    if behind:
        yield behind[1]
    given = (way.given[0] for way in person.ways if way.given)
    ahead = text[max(0, start - NEAR) : start]
    first = max((ahead.rfind(name) for name in given), default=-1)
    before = _BEFORE.search(ahead[:first] if first >= 0 else ahead)
    if before and before[1].strip().istitle():
        yield before[1]


def is_other(written: str, titles: tuple[str, ...]) -> bool:
    """Whether an office is none of the registered ones."""
    ours = _office(written)
    if not ours[0] or not _PAST.isdisjoint(_WORD.findall(written.lower())):
        return False
    known = [_office(title) for title in titles]
    return not any(ours[0] & theirs[0] and ours[1] == theirs[1] for theirs in known)


def _office(title: str) -> tuple[frozenset[str], frozenset[str]]:
    words = [word.lower() for word in _WORD.findall(title)]
    offices = frozenset(OFFICES[word] for word in words if word in OFFICES)
    return offices, STANDINGS.intersection(words)
