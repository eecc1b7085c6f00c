"""From the folder of a dossier to what a document is held to beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.build import ENDING, Checked, Choice, check_dossier, made_documents
from briefings.errors import BriefingsError
from briefings.model import Dossier
from briefings.rules import Desk
from briefings.tracing import Document, Now, document_of


def now_of(folder: Path, sources: Sequence[Path]) -> Now:
    """Return a dossier as it is today.

    Raises `BriefingsError` for one that cannot be read.
    """
    dossier, desk = _desk(check_dossier(folder, sources))
    return Now(dossier, desk.ledger)


def nows_of(
    documents: Sequence[Document], folder: Path, sources: Sequence[Path]
) -> Iterator[Now]:
    """Yield a dossier as it is today for each document, with the documents it gives.

    A draft is held to drafts. Raises `BriefingsError` for a dossier that cannot be
    read; one that gives no documents says why.
    """
    checked = check_dossier(folder, sources)
    dossier, desk = _desk(checked)
    nows: dict[bool, Now] = {}
    for document in documents:
        is_draft = document.stamp.get("file").endswith(ENDING)
        if is_draft not in nows:
            given, why_not = _documents(checked, is_draft=is_draft)
            nows[is_draft] = Now(dossier, desk.ledger, given, why_not)
        yield nows[is_draft]


def _desk(checked: Checked) -> tuple[Dossier, Desk]:
    if checked.dossier is None or checked.desk is None:
        raise BriefingsError(
            "the dossier cannot be read as it stands",
            help="mend what `briefings check` complains of first",
            diagnostics=checked.diagnostics,
        )
    return checked.dossier, checked.desk


def _documents(checked: Checked, *, is_draft: bool) -> tuple[dict[str, Document], str]:
    choice = Choice(formats=("docx",), is_draft=is_draft)
    try:
        made = made_documents(checked, choice)
    except BriefingsError as error:
        return {}, error.message
    return {name: document_of(one.content, name) for name, one in made.items()}, ""
