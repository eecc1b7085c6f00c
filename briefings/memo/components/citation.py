"""From a source to its full citation, where a template lists sources itself."""

from typing import Any

from briefings.memo.components import evidence
from briefings.memo.components.draft import Draft, one
from briefings.memo.views.records import SourceView


def citation(draft: Draft, source: Any) -> tuple[Any, ...]:
    """Return author, title, publisher and day of a source."""
    return evidence.full_citation(one(source, SourceView.noun))
