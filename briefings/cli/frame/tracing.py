"""From the folder of a dossier to what a document is held to beside it."""

from collections.abc import Sequence
from pathlib import Path

from briefings.build import Checked, Choice, check_dossier, made_documents
from briefings.errors import BriefingsError
from briefings.tracing import Document, Now, document_of


def now_of(dossier: Path, sources: Sequence[Path], *, documents: bool = True) -> Now:
    """Return a dossier as it is today, with the documents it gives if asked for.

    Raises `BriefingsError` for one that cannot be read; one that gives no documents
    says why.
    """
    checked = check_dossier(dossier, sources)
    if checked.dossier is None or checked.desk is None:
        raise BriefingsError(
            "the dossier cannot be read as it stands",
            help="mend what `briefings check` complains of first",
            diagnostics=checked.diagnostics,
        )
    given, why_not = _documents(checked) if documents else ({}, "")
    return Now(checked.dossier, checked.desk.ledger, given, why_not)


def _documents(checked: Checked) -> tuple[dict[str, Document], str]:
    try:
        made = made_documents(checked, Choice(formats=("docx",)))
    except BriefingsError as error:
        return {}, error.message
    return {name: document_of(one.content, name) for name, one in made.items()}, ""
