"""The short forms that a dossier declares, and those that every reader knows."""

import re
from typing import NamedTuple

from briefings.model import Dossier

DOTTED = re.compile(r"(?:[A-Z]\.){2,}")

KNOWN = frozenset(
    {
        *("U.S.", "U.S.C.", "C.F.R.", "D.C.", "U.N.", "U.K.", "E.U."),
        *("US", "USA", "DC", "UN", "UK", "EU", "NATO", "TV", "ID", "IDs", "OK", "CEO"),
        *("AM", "PM", "ET", "CT", "MT", "PT", "AKT", "HT", "EST", "EDT", "UTC"),
        *(
            "FY",
            "CY",
            "GPS",
            "DNA",
            "HIV",
            "AIDS",
            "COVID",
            "PDF",
            "PDFs",
            "URL",
            "CSV",
            "HTML",
        ),
        *("TIFF", "SHA", "USB", "XML", "JSON", "FAQ", "CV", "PO", "ZIP"),
        *("NOT", "NO", "YES", "ALL", "AND", "OR", "ONLY", "DRAFT", "MISSING", "TODO"),
    }
)
"""Short forms that need no telling, and words that are written large."""

_ROMAN = re.compile(r"[IVXLC]+")


class Declared(NamedTuple):
    """A short form that an entity of the dossier declares."""

    entity: str  # its id
    at: int  # where the entity stands in its list
    name: str  # what it stands for


def declared(dossier: Dossier) -> dict[str, Declared]:
    """Return short form → what it stands for: acronyms, and other names like them."""
    found: dict[str, Declared] = {}
    for at, entity in enumerate(dossier.entities):
        mine = Declared(entity.id, at, entity.name)
        shorts = (entity.acronym or "", *filter(is_short, entity.aliases))
        for short in filter(None, shorts):
            found.setdefault(short, mine)
    return found


def named(dossier: Dossier) -> frozenset[str]:
    """Return the short forms that are a name of their own: a system's, a law's."""
    names = [name for item in dossier.systems for name in (item.name, *item.aliases)]
    names += [law.short for law in dossier.authorities if law.short]
    return frozenset(word for name in names for word in name.split())


def is_short(name: str) -> bool:
    """Whether a name is written as a short form: F.B.I., ICE."""
    return bool(DOTTED.fullmatch(name)) or (name.isupper() and name.isalpha())


def is_known(short: str) -> bool:
    """Whether every reader knows it, or it is a number."""
    return short in KNOWN or bool(_ROMAN.fullmatch(short))
