"""The kinds of document there are: who each is for, how long it may be."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.model import Audience
from briefings.rules import DocumentKind

ENDING = ".md.j2"


class Kind(NamedTuple):
    """A kind of document that we ship a template for."""

    name: str  # the template's
    title: str  # as the document calls itself
    audience: Audience  # its readers, where an order does not say
    length: str  # the norm, in words
    use: str  # who reads it, and when
    needs: tuple[str, ...] = ()  # what its order must name


KINDS = (
    Kind(
        "hearing-memo",
        "Hearing memo",
        Audience.COMMITTEE,
        "4 to 12 pages and the annex",
        "Members and staff, the week before the hearing",
    ),
    Kind(
        "member-brief",
        "Member brief",
        Audience.MEMBER,
        "1 page, no more",
        "one Member, on the way to the hearing",
    ),
    Kind(
        "question-packet",
        "Question packet",
        Audience.MEMBER,
        "half a page a question, 5 minutes a round",
        "the Member who asks, at the hearing",
    ),
    Kind(
        "testimony",
        "Testimony",
        Audience.PUBLIC,
        "5 to 10 pages",
        "the committee and the public, the day before",
        ("witness",),
    ),
    Kind(
        "oral-statement",
        "Oral statement",
        Audience.PUBLIC,
        "600 to 700 words, 5 minutes",
        "the witness, reading aloud",
        ("witness",),
    ),
    Kind(
        "qfr",
        "Questions for the record",
        Audience.WITNESS,
        "half a page a question",
        "the witness and the witness's office, after the hearing",
        ("witness",),
    ),
    Kind(
        "request-letter",
        "Request letter",
        Audience.WITNESS,
        "2 to 5 pages and two attachments",
        "the body that holds the documents",
        ("addressee",),
    ),
    Kind(
        "evidence-annex",
        "Evidence annex",
        Audience.COMMITTEE,
        "as long as the record",
        "whoever checks a statement, at any time",
    ),
    Kind(
        "fact-check-copy",
        "Fact-check copy",
        Audience.STAFF,
        "as long as the record",
        "the second person who checks, before release",
    ),
    Kind(
        "fact-sheet",
        "Fact sheet",
        Audience.PUBLIC,
        "1 to 2 pages",
        "the public and the press, on the day",
    ),
    Kind(
        "timeline",
        "Timeline",
        Audience.COMMITTEE,
        "1 to 2 pages",
        "Members and staff, beside the memo",
    ),
    Kind(
        "glossary",
        "Glossary",
        Audience.COMMITTEE,
        "1 to 2 pages",
        "Members and staff, beside the memo",
    ),
)

BY_NAME = {kind.name: kind for kind in KINDS}
"""Name → kind."""


def kinds_of(folders: Sequence[Path]) -> Mapping[str, DocumentKind]:
    """Return each kind that there is a template for, and what its order is held to."""
    names = {
        path.name.removesuffix(ENDING)
        for folder in folders
        for path in folder.glob(f"*{ENDING}")
    }
    needs = {kind.name: kind.needs for kind in KINDS}
    return {
        name: DocumentKind(audience_of(name), needs.get(name, ()))
        for name in sorted(names)
    }


def audience_of(kind: str) -> Audience:
    """Return the readers of a kind; one that is not ours is the committee's."""
    known = BY_NAME.get(kind)
    return known.audience if known else Audience.COMMITTEE
