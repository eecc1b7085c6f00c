"""From diagnostics to entries of a report: each with its place, line and address."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from briefings.diagnostics import Diagnostic, Place, Route, Severity
from briefings.reading import Places


class Topic(NamedTuple):
    """What `briefings explain` says about a rule."""

    severities: tuple[Severity, ...]  # that it tells, gravest first
    text: str

    @property
    def severity(self) -> Severity:
        """The gravest."""
        return self.severities[0]

    @property
    def shown_severities(self) -> str:
        """All of them: `error, review`."""
        return ", ".join(self.severities)

    @property
    def title(self) -> str:
        """Its first line: the bad thing in one sentence."""
        return self.text.partition("\n")[0]


class SourceAccount(NamedTuple):
    """How far a source's text was at hand."""

    id: str
    state: str  # at_hand, changed, absent, unreadable
    file: str = ""
    detail: str = ""


class DocumentAccount(NamedTuple):
    """A document that was written, and how far it is covered by facts."""

    kind: str
    file: str
    size: int  # bytes
    statements: int  # of facts, as they stand in the dossier
    claims: int  # figures, dates, quotations and names in its other text
    share: float | None  # of those claims, covered by a fact; None where there are none
    engine: str = ""  # that set its pages, for a PDF


class Account(NamedTuple):
    """What a run read, checked and wrote."""

    dossier: str = ""  # its id; "" where it cannot be read
    facts: Mapping[str, int] | None = None  # standing → facts; None where unread
    sources: tuple[SourceAccount, ...] = ()
    documents: tuple[DocumentAccount, ...] = ()
    is_strict: bool = False  # whether open reviews count as well
    is_build: bool = False
    is_draft: bool = False  # whether what was written is marked as a draft


class Entry(NamedTuple):
    """A diagnostic with all that is shown of it."""

    item: Diagnostic
    place: Place  # its file relative to the dossier's folder where it lies inside
    line: str = ""  # the words of that line, "" where they are not at hand
    address: str = ""  # where it is among the records: `facts.register-size.quote`


class Report(NamedTuple):
    """All that one run has to say, in the order it is read."""

    entries: tuple[Entry, ...] = ()
    account: Account = Account()
    topics: Mapping[str, Topic] = {}
    """Rule → what it wants; rules that are not named here are shown without."""

    def count(self, severity: Severity) -> int:
        """Return how many of a severity nobody has settled."""
        return sum(
            entry.item.severity is severity and entry.item.is_open
            for entry in self.entries
        )

    @property
    def waived(self) -> int:
        """How many a person has settled."""
        return sum(not entry.item.is_open for entry in self.entries)

    @property
    def is_stopped(self) -> bool:
        """Whether a final document must not be built."""
        reviews = self.account.is_strict and self.count(Severity.REVIEW)
        return bool(self.count(Severity.ERROR) or reviews)


def entries_of(
    diagnostics: Iterable[Diagnostic],
    places: Places,
    line_of: Callable[[Place], str] = lambda _: "",
) -> tuple[Entry, ...]:
    """Return the diagnostics by file and line, with what is shown of them.

    `line_of` gives a line of a file that is not the dossier's, such as a template's.
    """
    found = []
    for item in diagnostics:
        place = item.place or places.find(item.route, item.words)
        held = places.source_line(place)
        line = line_of(place) if held is None else held
        found.append(Entry(item, place, line, address_of(item.route, places)))
    return tuple(sorted(found, key=lambda entry: entry.place[:3]))


def address_of(route: Route, places: Places) -> str:
    """Return a route with the records' ids for their numbers, which edits change."""
    parts: list[str] = []
    for depth, step in enumerate(route, 1):
        name = _id_at(route[:depth], places) if isinstance(step, int) else ""
        parts.append(name or str(step))
    return ".".join(parts)


def _id_at(route: Route, places: Places) -> str:
    spot = places.spot((*route, "id"))
    if spot is None:
        return ""
    text = (places.text_of(spot.file) or "")[spot.start : spot.end]
    return text.strip("\"'")
