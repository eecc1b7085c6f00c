"""A speaker or organization that is nearly an entity of the dossier.

Why it matters
    An attribution may name an entity by its id, or anybody by a name in full. A
    misspelt id is taken for a name, and printed as who said it.

Flagged::

    entities: [{id: department, name: Department of Harbors}]
    facts:
      - id: wet
        statement: It rained.
        attribution: {organization: departmnt}

Clean::

    entities: [{id: department, name: Department of Harbors}]
    facts:
      - id: wet
        statement: It rained.
        attribution: {organization: department}
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from briefings.diagnostics import Flag, Severity
from briefings.model import Fact
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW

_ID = re.compile(r"[a-z0-9-]+")
_NEAR = {True: 0.75, False: 0.9}  # how like an id, and how like a name in full


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each name in an attribution that is no entity's, and nearly one's."""
    names = _names(desk)
    for index, fact in enumerate(desk.dossier.facts):
        for field, said in _said(fact):
            if said in names or _is_of_source(desk, fact, said):
                continue
            is_id = bool(_ID.fullmatch(said))
            known = desk.entities if is_id else names
            near = get_close_matches(said, known, n=1, cutoff=_NEAR[is_id])
            if near:
                yield Flag(
                    ("facts", index, "attribution", field),
                    f"'{said}' is no entity of this dossier, and is printed as it"
                    " stands",
                    f"did you mean '{near[0]}'?",
                )


def _said(fact: Fact) -> Iterator[tuple[str, str]]:
    held = fact.attribution
    if held is not None:
        for field, said in (
            ("speaker", held.speaker),
            ("organization", held.organization),
        ):
            if said:
                yield field, said


def _names(desk: Desk) -> dict[str, None]:
    """Return the ids of entities and witnesses, and all names they go by."""
    known = dict.fromkeys(desk.entities)
    for entity in desk.dossier.entities:
        known |= dict.fromkeys((entity.name, *entity.aliases, *entity.misprints))
        known |= dict.fromkeys((entity.acronym,) if entity.acronym else ())
    for witness in desk.dossier.witnesses:
        known |= dict.fromkeys((witness.id, *filter(None, (witness.name,))))
    return known


def _is_of_source(desk: Desk, fact: Fact, said: str) -> bool:
    """Whether a source of the fact has the very name: then it is somebody else."""
    return not _ID.fullmatch(said) and any(
        said in desk.texts[excerpt.source].text
        for excerpt in fact.excerpts
        if desk.has_text(excerpt.source)
    )
