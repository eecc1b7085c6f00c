"""From the units of a document to what is wrong with the words in them.

Each rule on words stands in a file of its own; here each unit is walked through once,
and a rule is asked where there is something to ask it of.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.diagnostics import Diagnostic
from briefings.memo import Need, Origin
from briefings.proofreading.bare_statement import BareStatements
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.name_differs import NamesDiffer
from briefings.proofreading.overclaiming_frame import OverclaimingFrames
from briefings.proofreading.short_forms import is_known
from briefings.proofreading.sifting import Sift
from briefings.proofreading.sites import Sites
from briefings.proofreading.title_differs import TitlesDiffer
from briefings.proofreading.told_otherwise import ToldOtherwise
from briefings.proofreading.undeclared_acronym import UndeclaredAcronyms
from briefings.proofreading.unexplained_acronym import UnexplainedAcronyms
from briefings.proofreading.units import Unit, Words
from briefings.proofreading.weekdays import Weekdays

FACTS_OWN = frozenset({"statement", "status"})
"""What of a fact reads the same wherever it is told."""

OTHERS = frozenset({"sources", "document"})
"""Collections whose words are somebody else's titles, or of an order's own form."""

OTHERS_FIELDS = frozenset({("authorities", "cite"), ("authorities", "verified_on")})


class Wording:
    """All rules on the words of one document."""

    def __init__(self, grounds: Grounds, kind: str, templates: Sequence[Path]) -> None:
        self.sites = Sites(grounds.dossier, kind, templates)
        self._grounds = grounds
        self._bare = BareStatements(grounds, self.sites)
        self._strong = OverclaimingFrames(grounds, self.sites)
        self.told = ToldOtherwise(grounds, self.sites, kind)
        self._days = Weekdays(grounds, self.sites)
        self._names = NamesDiffer(grounds.people, self.sites)
        self._titles = TitlesDiffer(grounds.people, self.sites)
        self._roles = grounds.people.of_roles
        self._unexplained = UnexplainedAcronyms(grounds, kind)
        self._undeclared = UndeclaredAcronyms(grounds, self.sites)

    def read(self, unit: Unit) -> list[Diagnostic]:
        """Return what is wrong with the words of a unit."""
        found: list[Diagnostic] = []
        known = self._grounds.sifted
        for at, (text, origin, in_note) in enumerate(unit.words):
            if in_note:
                continue
            if origin is not None and origin[2] in FACTS_OWN and origin[0] == "facts":
                found += self._of_fact(unit, at, origin)
            if text in known and not known[text]:
                continue  # nothing in it that a rule asks for
            if not _is_others(origin):
                looked = self._grounds.sift(text)
                found += self._of_words(unit, at, looked) if looked else ()
        return found

    def _of_fact(self, unit: Unit, at: int, origin: Origin) -> Iterator[Diagnostic]:
        said = unit.words[at]
        if origin.record not in self._grounds.facts:
            return
        if origin.field == "statement":
            account = self._grounds.account(origin.record)
            if account.need is not Need.NOTHING:
                yield from self._bare.read(unit, at, said)
            if account.strong:
                yield from self._strong.of_statement(said)
            if origin.record in self._roles:
                role, person = self._roles[origin.record]
                its = Words(role, origin._replace(field="attribution.role"))
                yield from self._titles.of_role(its, role, person)
        yield from self.told.of_fact(said)

    def _of_words(self, unit: Unit, at: int, found: Sift) -> Iterator[Diagnostic]:
        said = unit.words[at]
        if found.is_strong and (said.origin is None or said.origin[0] != "facts"):
            yield from self._strong.read(unit, said)
        if found.is_dated:
            yield from self._days.read(said, _with_date(unit, at))
        if found.is_named:
            yield from self._names.read(said)
            yield from self._titles.read(said)
        for short in found.shorts:
            body = self._grounds.shorts.get(short)
            if body is not None:
                yield from self._unexplained.read(unit, short, body)
            elif not (is_known(short) or short in self._grounds.named):
                yield from self._undeclared.read(said, short)


def _is_others(origin: Origin | None) -> bool:
    """Whether words are a source's own, or a title that somebody else gave."""
    if origin is None:
        return False
    collection, _, field = origin
    if collection == "facts":
        return field.startswith(("excerpts.", "attribution."))
    return collection in OTHERS or (collection, field) in OTHERS_FIELDS


def _with_date(unit: Unit, at: int) -> str:
    """Return words with those behind them, where they end in a weekday."""
    text = unit.words[at].text
    is_open = text.rstrip().endswith(("day,", "day"))
    return text + unit.words[at + 1].text if is_open and unit.words[at + 1 :] else text
