"""What the memo's tests share: a template typed in a test, and the crates."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.memo import Memo, compose
from briefings.model import Audience, DocumentOrder, Dossier
from tests.memo.crates import crates, ledger_of

ORDER = DocumentOrder(kind="typed", audience=Audience.COMMITTEE)

Compose = Callable[..., Memo]


@pytest.fixture
def composed(tmp_path: Path) -> Compose:
    """Return a function from a template's text to the memo it makes of the crates."""

    def compose_text(
        text: str, dossier: Dossier | None = None, order: DocumentOrder = ORDER
    ) -> Memo:
        (tmp_path / "typed.md.j2").write_text(text, encoding="utf-8")
        made = dossier or crates()
        return compose(
            "typed", made, ledger_of(made), order=order, templates=[tmp_path]
        )

    return compose_text
