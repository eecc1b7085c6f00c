"""From a memo to its naked claims, and to the share of claims that are covered."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from briefings.diagnostics import Diagnostic
from briefings.evidence import strangers
from briefings.memo import OUTSIDE, REPLIES, Memo, Origin
from briefings.model import Dossier
from briefings.proofreading.backing import Claims, Naked, Names, claims
from briefings.proofreading.contests import Contests
from briefings.proofreading.fingerprints import known_names
from briefings.proofreading.gravity import gravity, is_asked_for
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.sites import Remark
from briefings.proofreading.traps import SENT, hidden_traps
from briefings.proofreading.units import Unit, Words, titled, units
from briefings.proofreading.wording import Wording


class Coverage(NamedTuple):
    """How far a document's claims rest on facts that are cited beside them."""

    statements: int  # facts' statements, printed as they were checked
    claims: int  # figures, dates, quotations and names in all other words
    diagnostics: tuple[Diagnostic, ...]  # one for each that is not backed

    @property
    def share(self) -> float | None:
        """The share of claims that are backed, None where nothing is claimed."""
        if not self.claims:
            return None
        naked = sum(item.rule.startswith("naked-") for item in self.diagnostics)
        return 1 - naked / self.claims


def proofread(
    memo: Memo,
    dossier: Dossier,
    templates: Sequence[Path],
    grounds: Grounds | None = None,
) -> Coverage:
    """Return what of a memo's words is borne out where it stands, and what is not.

    `templates` are the folders its template may lie in; a claim in a template's own
    words is shown there. Several documents of one dossier share its `grounds`, so that
    what they have in common is read once.
    """
    grounds = grounds or Grounds(dossier)
    wording = Wording(grounds, memo.kind, templates)
    reader = _Reader(grounds, wording)
    statements, total = 0, 0
    found: list[Diagnostic] = []
    origins: set[Origin] = set()  # of what is said of the law
    contests = Contests(dossier, REPLIES if memo.kind in OUTSIDE else frozenset())
    for unit in (titled(dossier.title), *units(memo)):
        contests.add(unit)
        found.extend(wording.read(unit))
        for said in unit.words:
            origin = said.origin
            if origin is None:
                if (said.text, _OWN) in grounds.silent:
                    continue  # words between values, as most are
            elif origin.collection == "authorities":
                origins.add(origin)
            elif origin.collection == "facts":
                statements += origin.field == "statement"
            count, naked = reader.read(unit, said)
            total += count
            found.extend(naked)
    if memo.kind not in SENT:
        found.extend(hidden_traps(dossier, origins))
    found.extend(contests.found())
    return Coverage(statements, total, tuple(dict.fromkeys(found)))


class _Reader:
    """Holds the words of units to the facts cited in them."""

    def __init__(self, grounds: Grounds, wording: Wording) -> None:
        self._grounds = grounds
        self._sites = wording.sites
        self._told = wording.told
        known = dict(known_names(grounds.dossier))
        self._names = {name: _pattern(names) for name, names in known.items()}
        self._any_name = _pattern(chain.from_iterable(known.values()))

    def read(self, unit: Unit, said: Words) -> tuple[int, list[Diagnostic]]:
        """Return how many claims some words make, and one diagnostic a naked one."""
        origin = said.origin
        if self._grounds.is_exempt(origin):
            return 0, []
        spared = self._spared(origin)
        if (said.text, spared) in self._grounds.silent:
            return 0, []
        facts = unit.facts | self._grounds.of(origin)
        made = self._claims(said.text, facts, spared)
        naked = [item for item in made.naked if not is_asked_for(origin, item)]
        found = [self._diagnostic(unit, said, item) for item in naked]
        if made.turned:
            found += self._told.of_figures(said, made.turned)
        return made.total, found

    def _spared(self, origin: Origin | None) -> frozenset[str]:
        """Return the entities that words may name without a fact."""
        if origin is None or self._grounds.is_written(origin):
            return _OWN
        return self._grounds.kin(origin)

    def _claims(
        self, text: str, facts: frozenset[str], spared: frozenset[str]
    ) -> Claims:
        known = self._grounds.read.get((text, spared, facts))
        if known is None:
            known = self._settled(text, facts, spared)
            if known.total:
                self._grounds.read[text, spared, facts] = known
            else:
                self._grounds.silent.add((text, spared))
        return known

    def _settled(
        self, text: str, facts: frozenset[str], spared: frozenset[str]
    ) -> Claims:
        """Return what a text claims; one that was backed before is not read again."""
        grounds = self._grounds
        if grounds.settled is None:
            return self._read(text, facts, spared)
        mark = grounds.fingerprints.of(text, spared, grounds.backing(facts))
        count = grounds.settled.get(mark)
        known = self._read(text, facts, spared) if count is None else Claims(count, ())
        if not known.naked and not known.turned:
            grounds.backed[mark] = known.total
        return known

    def _read(self, text: str, facts: frozenset[str], spared: frozenset[str]) -> Claims:
        may_name = self._any_name.search(text) is not None
        asked = self._names.keys() - spared if may_name else ()
        names = [self._names[name] for name in asked]
        if spared is _OWN:
            names += self._strangers(text, names)
        return claims(text, facts, self._grounds, names)

    def _strangers(self, text: str, known: list[Names]) -> Iterator[Names]:
        """Yield who is named in a document's own words and is no entity."""
        for forms in strangers(text, self._grounds.lexicon):
            if not any(of.search(forms[0]) for of in known):
                yield re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")

    def _diagnostic(self, unit: Unit, said: Words, naked: Naked) -> Diagnostic:
        under = f" under '{unit.heading.strip()}'" if unit.heading else ""
        whose = "the template's own words" if said.origin is None else "these words"
        remark = Remark(
            f"naked-{naked.kind}",
            gravity(said.origin, naked),
            f"{whose} give the {naked.kind} '{naked.words}'{under}, and no fact cited"
            " there does",
            "cite the fact that does, or take it out",
            naked.words,
        )
        return self._sites.diagnostic(remark, said.origin, said.text)


_OWN = frozenset(("",))  # no entity: the words are a template's, or the memo's own


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of an entity's proper names."""
    proper = sorted({name for name in names if name[:1].isupper()}, key=len)
    # `Department of X` and `X Department` are one name.
    proper += [_turned(name) for name in proper if _turned(name)]
    either = "|".join(re.escape(name) for name in reversed(proper)) or r"(?!)"
    return re.compile(rf"\b(?:{either})\b")


def _turned(name: str) -> str:
    head, of, rest = name.partition(" of ")
    if of:
        return f"{rest.removeprefix('the ')} {head}"
    rest, gap, head = name.rpartition(" ")
    return f"{head} of {rest}" if gap and head in _HEADS else ""


_HEADS = frozenset({"Department", "Office", "Bureau", "Ministry", "Agency"})
