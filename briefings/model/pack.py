"""What the rules of a house ask: terms, the form of memos, the length of speech."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class Term(NamedTuple):
    """One thing that is due so many days before or after a hearing."""

    id: str
    what: str
    days: int  # negative: before the hearing
    unit: str  # calendar, business, legislative
    citation: str
    document: str = ""  # the kind of document that it is about
    note: str = ""
    verified_on: date | None = None  # None: nobody has read the rule in force
    is_default: bool = False  # another committee's rule, which binds nobody here

    @property
    def rule(self) -> str:
        """The citation, and whether somebody has read the rule in force."""
        if self.is_default:
            return f"{self.citation}; a default only, not this committee's rule"
        if self.verified_on is None:
            return f"{self.citation}; rule not verified"
        return f"{self.citation}, read {self.verified_on.isoformat()}"


class Due(NamedTuple):
    """A term with its day."""

    term: Term
    day: date | None  # None: it cannot be told
    kept: date | None = None  # when the dossier says that it is done
    why: str = ""  # why there is no day

    @property
    def is_late(self) -> bool:
        """Whether the dossier's own day for it is later than the rule's."""
        return self.day is not None and self.kept is not None and self.kept > self.day


class MemoForm(NamedTuple):
    """What a house calls a memo and its parts, and in which order they stand."""

    name: str = "Hearing memorandum"
    lines: Mapping[str, str] = {  # of the memo block: what → its label
        "to": "TO",
        "from": "FROM",
        "date": "DATE",
        "re": "RE",
    }
    senders: Mapping[str, str] = {  # profile → who writes, before the committee's name
        "majority": "Majority staff",
        "minority": "Minority staff",
        "joint": "Staff",
    }
    sections: tuple[str, ...] = (
        *("purpose", "witnesses", "background", "law", "issues", "questions"),
        *("requests", "deadlines", "contacts", "sources"),
    )
    headings: Mapping[str, str] = {}  # section → heading, where it is not the usual one

    @staticmethod
    def every_section() -> tuple[str, ...]:
        """Return the names of all parts that a memo may have."""
        return (*MemoForm().sections, "overview")


class Speech(NamedTuple):
    """How many words a witness may say."""

    least: int = 600
    most: int = 700  # to aim at
    limit: int = 750  # in five minutes


class Pack(NamedTuple):
    """The rules of one house or committee, as far as documents are held to them."""

    name: str = ""
    terms: tuple[Term, ...] = ()
    form: MemoForm = MemoForm()
    speech: Speech = Speech()
    markings: Mapping[str, str] = {}  # audience, side, or release → what pages say
    witness: tuple[str, ...] = ()  # what a memo must say of each witness
    witness_rule: str = ""  # the rule that asks for it


class Ruled(NamedTuple):
    """A hearing's pack, and the days that it gives."""

    pack: Pack = Pack()
    due: tuple[Due, ...] = ()
    known: tuple[str, ...] = ()  # the packs that a hearing may name
    titles: Mapping[str, str] = {}  # rule of ours → what it asks about, in words
    verbs: frozenset[str] = frozenset()  # of saying, that the dossier adds to ours

    @property
    def binding(self) -> tuple[Due, ...]:
        """The days of rules that bind this hearing's committee."""
        return tuple(due for due in self.due if not due.term.is_default)

    def day_of(self, term: str) -> date | None:
        """Return the day of a term, where there is one."""
        return next((due.day for due in self.due if due.term.id == term), None)
