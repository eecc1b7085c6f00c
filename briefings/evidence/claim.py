"""What a comparison looks at: a statement, the words behind it, and what is known."""

from datetime import date
from typing import NamedTuple

from briefings.evidence.lexicons import SHIPPED, Lexicon
from briefings.evidence.readers.words.normalise import Normalised


class Passage(NamedTuple):
    """The words of one excerpt, in the source's own typography, and where they lie."""

    words: str
    paragraph: str = ""  # the whole paragraphs it lies in; empty: the words only
    context: Normalised | None = None  # the whole source, where it is at hand
    published: date | None = None  # of its source
    source: str = ""  # the id of its source
    publisher: str = ""
    authors: tuple[str, ...] = ()
    kind: str = ""  # of its source: news, report, transcript, letter, ...
    start: int = -1  # of the words in the raw text of the whole source; -1: not known

    @property
    def surroundings(self) -> str:
        """The paragraphs around the words, or the words where nothing more is known."""
        return self.paragraph or self.words


class Name(NamedTuple):
    """A person, agency or body that the dossier knows, by all its names."""

    name: str
    kind: str = "other"  # as the dossier's entity kinds: person, agency, company, ...
    aliases: tuple[str, ...] = ()
    acronym: str = ""
    misprints: tuple[str, ...] = ()
    title: str = ""
    id: str = ""
    parent: str = ""  # the id of the body it belongs to


class Input(NamedTuple):
    """A fact whose figure goes into a derived one."""

    id: str
    statement: str
    figure: str = ""  # the words of the figure meant, where it states several
    is_anchored: bool = True  # whether its own words stand in a source
    as_of: str = ""


class Derivation(NamedTuple):
    """How a derived figure was worked out."""

    expression: str
    inputs: tuple[tuple[str, Input | None], ...]  # name → fact; None: no such fact
    kind: str = "number"  # number, percent, ratio or difference
    rounding: str = ""  # in words, `to the nearest percent`


class Claim(NamedTuple):
    """A statement and everything that a comparison may hold it to.

    Plain values and word lists only, so that a comparison can be asked about any two
    texts.
    """

    statement: str
    passages: tuple[Passage, ...] = ()
    basis: str = ""  # on_record, anonymous, document, data, sworn, reporter, derived
    status: str = "reported"
    as_of: str = ""  # a year, month or day, or two with a slash between
    speaker: str = ""
    role: str = ""
    organization: str = ""
    document: str = ""
    data: str = ""
    anonymous: str = ""
    venue: str = ""
    names: tuple[Name, ...] = ()  # the dossier's registry; one tuple for all claims
    derivation: Derivation | None = None
    lexicon: Lexicon = SHIPPED  # the word lists it is read by; one for all claims

    @property
    def published(self) -> date | None:
        """The day the first dated source of the claim was published."""
        return next((p.published for p in self.passages if p.published), None)


def claim(
    statement: str, *passages: str | Passage, published: date | None = None
) -> Claim:
    """Return a claim on plain words, each passage its own paragraph."""
    behind = tuple(
        Passage(words, published=published) if isinstance(words, str) else words
        for words in passages
    )
    return Claim(statement, behind)
