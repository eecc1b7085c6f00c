"""A small invented dossier that uses every record, for the memo's tests."""

from pathlib import Path
from typing import Any

from briefings.model import Dossier, FactStanding, Ledger, Sighting, Standing
from tests import kit

CRATES: dict[str, Any] = kit.listed(Path(__file__).with_name("crates.yaml"))


def crates(**changes: Any) -> Dossier:
    """Return the dossier, with some of its root's keys changed."""
    return Dossier.model_validate(CRATES | changes)


def ledger_of(dossier: Dossier) -> Ledger:
    """Return a ledger in which every excerpt was found, in the fifth paragraph."""
    return {
        fact.id: FactStanding(
            Standing.CHECKED,
            tuple(Sighting("exact", 10, 20, 5, "words") for _ in fact.excerpts),
        )
        for fact in dossier.facts
    }
