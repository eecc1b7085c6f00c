"""From a dossier and the name of a template to a memo."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from briefings.memo.blocks import Memo, Needs, Properties
from briefings.memo.components import COMPONENTS, Draft
from briefings.memo.components.abbreviations import with_short_forms
from briefings.memo.components.annexes import with_letters
from briefings.memo.components.first_uses import with_first_uses
from briefings.memo.components.introducing import introduced
from briefings.memo.dialect import Slip, blocks_of, check_fences
from briefings.memo.outside import LETTER, NOTED, WITNESS_PAPERS
from briefings.memo.templating import Poured, Pourer
from briefings.memo.templating.shelf import Shelf
from briefings.memo.views import Book, words
from briefings.memo.views.ordered import DocumentView
from briefings.memo.views.root import DossierView
from briefings.model import DocumentOrder, Dossier, Ledger, Profile, Ruled


def compose(
    kind: str,
    dossier: Dossier,
    ledger: Ledger,
    *,
    order: DocumentOrder,
    templates: Sequence[Path],
    ruled: Ruled | None = None,
) -> Memo:
    """Return the memo that the template `kind` makes of a dossier.

    The first of the folders `templates` that has `<kind>.md.j2` wins. Records narrower
    than the order's audience are left out; `ruled` says what the hearing's house asks.
    Raises `BriefingsError`, at the template's
    line, for all that is wrong with a template.
    """
    pourer = _pourer(tuple(templates))
    calls = pourer.calls(kind)
    book = Book(dossier, ledger, order, ruled)
    draft, poured = _pour(pourer, kind, book, calls)
    if draft.broken:
        # The template left out, on a condition, what its own words refer to.
        book = Book(dossier, ledger, order, ruled)
        draft, poured = _pour(pourer, kind, book, calls, draft.broken)
    try:
        blocks = blocks_of(poured.text, poured.values, poured.pieces)
    except Slip as slip:
        # Poured once more, with marks, to learn which line of the template it was.
        again = Draft(Book(dossier, ledger, order, ruled), calls, draft.absent)
        sheet, line = pourer.source_of(kind, _names(again.book), again, slip.line)
        raise sheet.fault(line, slip.message, slip.advice) from slip
    if "introduction" in calls:
        blocks = introduced(blocks, book)
    if "annex_letter" in calls:
        blocks = with_letters(blocks)
    if "abbreviations" in calls:
        blocks = with_short_forms(blocks, book)
    elif kind in NOTED:
        blocks = with_first_uses(blocks, book)
    memo = Memo(kind, _properties(kind, book), _slots(kind, book), blocks)
    book.close()
    return memo


def template_texts(kind: str, templates: Sequence[Path]) -> dict[str, str]:
    """Return name → text of each template that a kind of document is made with."""
    return _pourer(tuple(templates)).texts(kind)


def needs_of(kind: str, templates: Sequence[Path]) -> Needs:
    """Return what a kind's template asks for, its parts included."""
    pourer = _pourer(tuple(templates))
    roads = {need.road for held in pourer.needs(kind).values() for need in held}
    fields = sorted(road for road in roads if not road.startswith("loop"))
    return Needs(tuple(fields), tuple(sorted(pourer.calls(kind))))


def _pour(
    pourer: Pourer,
    kind: str,
    book: Book,
    calls: frozenset[str],
    absent: frozenset[str] = frozenset(),
) -> tuple[Draft, Poured]:
    draft = Draft(book, calls, absent)
    return draft, pourer.pour(kind, _names(book), draft)


def _names(book: Book) -> dict[str, object]:
    return {"dossier": DossierView(book), "document": DocumentView(book)}


@lru_cache(maxsize=8)
def _pourer(folders: tuple[Path, ...]) -> Pourer:
    return Pourer(Shelf(folders), COMPONENTS, check_fences)


def _properties(kind: str, book: Book) -> Properties:
    dossier = book.dossier
    return Properties(
        title=book.order.subject or dossier.hearing.title,
        subject=words.kind_title(kind),
        author=_author(kind, book),
        language=dossier.language,
        created=dossier.prepared.isoformat() if dossier.prepared else "",
    )


def _slots(kind: str, book: Book) -> dict[str, str]:
    """Return the scalars for the house file's header and footer."""
    dossier, hearing = book.dossier, book.dossier.hearing
    is_memo = kind == "hearing-memo"
    form = book.ruled.pack.form
    return {
        "kind": form.name if is_memo else words.kind_title(kind),
        "title": book.order.subject or hearing.title,
        "short-title": dossier.title,
        "marking": book.order.marking or "",
        "hearing-date": words.day(hearing.date) if hearing.date else "",
        "date": words.day(dossier.prepared) if dossier.prepared else "",
        "prepared-by": _author(kind, book),
        **(_letter(book) if kind == LETTER else {}),
        **_letterhead(kind, book),
    }


def _letter(book: Book) -> dict[str, str]:
    """Return what stands on a letter's later pages: to whom, and of which day."""
    document = DocumentView(book)
    lines = [*document.see("address"), document.text("addressee")]
    return {
        "kind": "",
        "short-title": str(lines[0] or ""),
        "date": str(document.text("letter_date") or ""),
    }


def _author(kind: str, book: Book) -> str:
    """Return whose document it is: a witness's paper is not its staff's."""
    return _witness(book) if _is_witness_own(kind, book) else _prepared_by(book)


def _prepared_by(book: Book) -> str:
    return book.dossier.prepared_by or ""


def _is_witness_own(kind: str, book: Book) -> bool:
    return kind in WITNESS_PAPERS and book.dossier.profile is not Profile.ADVOCATE


def _witness(book: Book) -> str:
    """Return a witness's body, or else the witness's name."""
    testimony = DocumentView(book).testimony
    witness = testimony.see("witness") if testimony else None
    name = witness and (witness.text("organization") or witness.text("name"))
    return str(name or "")


def _letterhead(kind: str, book: Book) -> dict[str, str]:
    """Return whose paper it is: the committee's, or else a witness's or advocate's.

    Nobody but the committee writes under its name, and no staff on a witness's paper.
    """
    hearing = book.dossier.hearing
    if kind in WITNESS_PAPERS or book.dossier.profile is Profile.ADVOCATE:
        own = _witness(book) if kind in WITNESS_PAPERS else ""
        if not _is_witness_own(kind, book):
            own = own or _prepared_by(book)
        return {"committee": own, "subcommittee": "", "chamber": "", "congress": ""}
    congress = f"{words.ordinal(hearing.congress)} Congress" if hearing.congress else ""
    return {
        "committee": hearing.committee,
        "subcommittee": hearing.subcommittee or "",
        "chamber": hearing.legislature or words.CHAMBERS[hearing.chamber.value],
        "congress": congress,
    }
