"""The form of a memo: its parts, as the rules of the house call and order them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefings.memo.blocks import Origin
from briefings.memo.views.root import DossierView
from briefings.memo.views.values import Choice, Traced
from briefings.memo.views.view import View
from briefings.model import Audience, HearingStatus, MemoForm

if TYPE_CHECKING:
    from briefings.memo.views.book import Book

HEADINGS = {
    "purpose": "Purpose",
    "witnesses": "Witnesses",
    "background": "Background",
    "law": "Legal framework",
    "issues": "Key issues",
    "overview": "Overarching questions",
    "questions": "Open questions",
    "requests": "Requests and outstanding items",
    "deadlines": "What is due when",
    "contacts": "Staff contacts",
    "sources": "About the sources",
}
"""What a part is called where a rule pack says nothing else."""


class SectionView(View):
    """One part of a memo."""

    noun = "a section"

    def __init__(self, book: "Book", name: str) -> None:
        super().__init__(book, None, "document", "", "form.")
        self._name = name

    @property
    def name(self) -> Choice:
        """Which part it is, of those that a memo may have."""
        words = {name: name for name in MemoForm.every_section()}
        return Choice.of(self._name, words, self.origin("section"))

    @property
    def title(self) -> Traced:
        """Its heading."""
        given = self.book.ruled.pack.form.headings
        words = given.get(self._name, HEADINGS[self._name])
        return Traced(words, Origin("document", "", f"form.headings.{self._name}"))


def sections_of(book: "Book") -> list[SectionView]:
    """Return the parts that have something to say, in the order of the house."""
    dossier = DossierView(book)
    names = book.ruled.pack.form.sections
    return [
        SectionView(book, name)
        for name in names
        if name not in _TOLD or _TOLD[name](dossier)
    ]


def _is_internal(dossier: DossierView) -> bool:
    return dossier.book.audience.rank >= Audience.COMMITTEE.rank


def _has_background(dossier: DossierView) -> bool:
    return any(dossier.see(name) for name in ("background", "timeline", "systems"))


def _has_overview(dossier: DossierView) -> bool:
    return any(topic.see("question") for topic in dossier.see("main_topics"))


def _has_questions(dossier: DossierView) -> bool:
    return _is_internal(dossier) and dossier.has_questions


def _has_requests(dossier: DossierView) -> bool:
    planned = _is_internal(dossier) and dossier.see("planned_requests")
    return bool(dossier.see("outstanding") or planned)


def _has_deadlines(dossier: DossierView) -> bool:
    is_ahead = dossier.book.dossier.hearing.status is HearingStatus.NOTICED
    return is_ahead and _is_internal(dossier) and bool(dossier.book.ruled.binding)


_TOLD: Mapping[str, Callable[[DossierView], bool]] = {
    "background": _has_background,
    "law": lambda dossier: bool(dossier.see("authorities_used")),
    "issues": lambda dossier: bool(dossier.see("main_topics")),
    "overview": _has_overview,
    "questions": _has_questions,
    "requests": _has_requests,
    "deadlines": _has_deadlines,
}
"""Part → whether there is anything to tell in it; the others always say something."""
