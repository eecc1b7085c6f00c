"""From readers, side and release of a document to what each of its pages says."""

from collections.abc import Iterator, Mapping
from datetime import date

from briefings.build.kinds import audience_of
from briefings.memo import day_words, time_words
from briefings.model import (
    Audience,
    DocumentOrder,
    Dossier,
    HearingStatus,
    Profile,
)

GAP = " · "
SPOKEN = frozenset({"testimony", "oral-statement"})
"""Kinds that nobody publishes before they are delivered."""

_AHEAD = frozenset({HearingStatus.PROPOSED, HearingStatus.NOTICED})
_SIDES = frozenset({Profile.MAJORITY, Profile.MINORITY})


def marked(dossier: Dossier, markings: Mapping[str, str]) -> Dossier:
    """Return the dossier with the marking of every order as its pages will say it.

    An order's own marking stands beside that of its readers and never instead of it,
    so that no paper loses its confidence; an embargo stands beside both.
    """
    orders = tuple(_order(order, dossier, markings) for order in dossier.documents)
    return dossier.model_copy(update={"documents": orders})


def _order(
    order: DocumentOrder, dossier: Dossier, markings: Mapping[str, str]
) -> DocumentOrder:
    words = GAP.join(filter(None, _words(order, dossier, markings)))
    return order.model_copy(update={"marking": words or None})


def _words(
    order: DocumentOrder, dossier: Dossier, markings: Mapping[str, str]
) -> Iterator[str]:
    audience = order.audience or audience_of(order.kind)
    usual = _usual(audience, dossier.profile, markings)
    yield usual
    if order.marking and order.marking.casefold() != usual.casefold():
        yield order.marking
    is_ahead = dossier.hearing.status in _AHEAD
    if order.embargo not in (None, "delivery"):
        yield _until(str(order.embargo), dossier, markings)
    elif order.embargo or (is_ahead and _is_to_be_spoken(order, audience)):
        yield markings.get("delivery", "")


def _is_to_be_spoken(order: DocumentOrder, audience: Audience) -> bool:
    return order.kind in SPOKEN and audience is Audience.PUBLIC and not order.marking


def _usual(audience: Audience, profile: Profile, markings: Mapping[str, str]) -> str:
    """Return what the readers' documents say; a side's own say whose they are."""
    if profile in _SIDES and audience.rank >= Audience.MEMBER.rank:
        return markings.get(profile.value, "")
    return markings.get(audience.value, "")


def _until(value: str, dossier: Dossier, markings: Mapping[str, str]) -> str:
    day = day_words(date.fromisoformat(value[:10]))
    time = value[11:]
    at = f"{time_words(time, dossier.hearing.timezone)}, " if time else ""
    return f"{markings.get('embargo', '')} {at}{day}".strip()
