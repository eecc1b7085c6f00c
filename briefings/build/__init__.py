"""From a dossier's folder to its documents: read, check, compose, write."""

from briefings.build.checked import Checked, check_dossier
from briefings.build.documents import Built, build_documents
from briefings.build.templates import templates_of

__all__ = ["Built", "Checked", "build_documents", "check_dossier", "templates_of"]
