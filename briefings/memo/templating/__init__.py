"""From a template and a dossier to text with holes, and the values for the holes."""

from briefings.memo.templating.environment import Poured, Pourer
from briefings.memo.templating.vault import Component

__all__ = ["Component", "Poured", "Pourer"]
