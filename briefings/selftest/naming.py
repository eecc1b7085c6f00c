"""From who acts and speaks in a fact to others, and to another basis."""

import re
from collections.abc import Iterator

from briefings.model import Attribution, Basis, Entity, EntityKind, Fact
from briefings.rules import Desk
from briefings.selftest.mutant import Mutant, reworded

_BODIES = frozenset(
    (
        EntityKind.AGENCY,
        EntityKind.COMPONENT,
        EntityKind.OFFICE,
        EntityKind.COURT,
        EntityKind.COMPANY,
        EntityKind.ORGANIZATION,
    )
)
_NOBODY = "Alex Morgan"
_NOWHERE = "Weather Bureau"


def people(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact with the first person it names changed for another."""
    known = [e for e in desk.dossier.entities if e.kind is EntityKind.PERSON]
    for entity, found in _named(fact, known):
        rival = next((e.name for e in known if _is_other(e, entity, fact)), _NOBODY)
        yield reworded(fact, "person", found.span(), rival)
        return


def agencies(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact with the first agency, office or company changed for another."""
    known = [e for e in desk.dossier.entities if e.kind in _BODIES]
    for entity, found in _named(fact, known):
        rival = next((e.name for e in known if _is_other(e, entity, fact)), "")
        words = _with_article(found.group(), rival)
        yield reworded(fact, "agency", found.span(), words)
        return


def _with_article(name: str, rival: str) -> str:
    """Return the rival's name, with an article where the name it replaces has one."""
    given = rival or _NOWHERE
    bare = given.removeprefix("the ").removeprefix("The ")
    return f"{name[:4]}{bare}" if name[:4] in ("the ", "The ") else bare


def speakers(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact put to another speaker, in its statement and its attribution."""
    held = fact.attribution
    if held is None or not held.speaker:
        return
    known = [e for e in desk.dossier.entities if e.kind is EntityKind.PERSON]
    speaker = next((e for e in known if held.speaker in (e.id, e.name)), None)
    if speaker is None:
        return
    rival = next((e for e in known if _is_other(e, speaker, fact)), None)
    name = rival.name if rival else _NOBODY
    found = next(_named(fact, [speaker]), None)
    told = reworded(fact, "speaker", found[1].span(), name).fact if found else fact
    attribution = held.model_copy(update={"speaker": rival.id if rival else name})
    yield Mutant("speaker", told.model_copy(update={"attribution": attribution}))


def bases(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield a fact of nobody with a name as if a person stood behind it."""
    if fact.basis is not Basis.ANONYMOUS or fact.attribution is None:
        return
    known = [e for e in desk.dossier.entities if e.kind is EntityKind.PERSON]
    name = known[0].id if known else _NOBODY
    update = {"basis": Basis.ON_RECORD, "attribution": Attribution(speaker=name)}
    yield Mutant("basis", fact.model_copy(update=update))


def _is_other(rival: Entity, entity: Entity, fact: Fact) -> bool:
    """Whether an entity may stand for another: not its kin, nor in the statement."""
    kin = {rival.id, rival.parent} & {entity.id, entity.parent} - {None}
    names = (rival.name, *rival.aliases, rival.name.split()[-1])
    return not kin and not any(name in fact.statement for name in names)


def _named(fact: Fact, known: list[Entity]) -> Iterator[tuple[Entity, re.Match[str]]]:
    """Yield where entities are first named in a statement, by the longest name."""
    found = []
    for entity in known:
        names = [entity.name, entity.acronym or "", *entity.aliases]
        if entity.kind is EntityKind.PERSON:
            names.append(entity.name.split()[-1])
        proper = sorted({n for n in names if n[:1].isupper()}, key=len, reverse=True)
        pattern = "|".join(map(re.escape, proper))
        match = re.search(rf"\b(?:{pattern})\b", fact.statement) if proper else None
        if match:
            found.append((entity, match))
    yield from sorted(found, key=lambda pair: (pair[1].start(), -pair[1].end()))
