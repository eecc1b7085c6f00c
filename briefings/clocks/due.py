"""From a dossier and its rules to days, and to what is later than they allow."""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

from briefings.clocks.days import LEGISLATIVE, moved
from briefings.clocks.packs import known_packs, pack_of
from briefings.clocks.session import session_of
from briefings.model import Dossier, Due, Pack, Ruled, Term


def ruled(dossier: Dossier, root: Path, session: Path | None = None) -> Ruled:
    """Return the rules that a dossier's hearing is under, and the days they give.

    Raises `BriefingsError` for a pack or a session's calendar that cannot be read.
    """
    pack = pack_of(dossier.hearing, root, str(dossier.profile))
    due = due_days(pack, dossier, session_of(root, session))
    return Ruled(pack, due, known_packs())


def due_days(
    pack: Pack, dossier: Dossier, session: Collection[date] = ()
) -> tuple[Due, ...]:
    """Return every term with its day, in the order of the days; none without a date."""
    hearing = dossier.hearing.date
    if hearing is None:
        return ()
    found = [_due(term, hearing, dossier, session) for term in pack.terms]
    return tuple(sorted(found, key=lambda due: (due.day or date.max, due.term.id)))


def _due(term: Term, hearing: date, dossier: Dossier, session: Collection[date]) -> Due:
    day = moved(hearing, term.days, term.unit, session)
    if day is None and term.unit == LEGISLATIVE:
        return Due(term, None, why="legislative days need the session's calendar")
    return Due(term, day, _kept(term, dossier))


def _kept(term: Term, dossier: Dossier) -> date | None:
    """Return the day on which the dossier says that a term was met."""
    match term.id:
        case "notice":
            return dossier.hearing.noticed_on
        case "memo":
            return dossier.prepared
        case "testimony":
            return _last(item.statement_on for item in dossier.witnesses)
    return None


def _last(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)
