"""From a dossier's folder to its documents: read, check, compose, write."""

from briefings.build.checked import Checked, check_dossier
from briefings.build.choice import ALL, Choice
from briefings.build.documents import (
    Built,
    Finished,
    Made,
    Outcome,
    build_documents,
    finish_documents,
    made_documents,
)
from briefings.build.drafts import ENDING
from briefings.build.excerpting import Pasted, Wanted, excerpt_of
from briefings.build.formats import formats_of
from briefings.build.kinds import ENDING as KIND_FILE
from briefings.build.kinds import KINDS, Kind, kinds_of
from briefings.build.orders import orders_of
from briefings.build.output import built_files, write_documents
from briefings.build.sealing import Sealed, seal_dossier
from briefings.build.templates import house_of, templates_of
from briefings.build.trying import tried_documents
from briefings.build.withholding import as_yaml

__all__ = [
    "ALL",
    "ENDING",
    "KINDS",
    "KIND_FILE",
    "Built",
    "Checked",
    "Choice",
    "Finished",
    "Kind",
    "Made",
    "Outcome",
    "Pasted",
    "Sealed",
    "Wanted",
    "as_yaml",
    "build_documents",
    "built_files",
    "check_dossier",
    "excerpt_of",
    "finish_documents",
    "formats_of",
    "house_of",
    "kinds_of",
    "made_documents",
    "orders_of",
    "seal_dossier",
    "templates_of",
    "tried_documents",
    "write_documents",
]
