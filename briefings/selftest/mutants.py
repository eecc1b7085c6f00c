"""From a fact to wrong versions of it, each with one thing changed."""

from collections.abc import Callable, Iterator

from briefings.model import Fact
from briefings.rules import Desk
from briefings.selftest.counts import bounds, digits, powers, units
from briefings.selftest.days import dates, weekdays
from briefings.selftest.mutant import Mutant
from briefings.selftest.naming import agencies, bases, people, speakers
from briefings.selftest.wording import negations, quotations

_MAKERS: tuple[Callable[[Fact, Desk], Iterator[Mutant]], ...] = (
    digits,
    powers,
    units,
    bounds,
    dates,
    weekdays,
    people,
    agencies,
    speakers,
    quotations,
    negations,
    bases,
)


def mutants(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield wrong versions of a fact; the same ones each time."""
    for make in _MAKERS:
        for mutant in make(fact, desk):
            if mutant.fact != fact:
                yield mutant
