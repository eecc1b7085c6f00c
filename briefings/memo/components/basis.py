"""From a fact to what its source rests on: on whose word, on which paper.

What a fact's note and its row in the annex both say is made once and kept.
"""

import re

from briefings.memo.blocks import Run
from briefings.memo.views import words
from briefings.memo.views.facts import FactView
from briefings.memo.views.framing import is_hidden
from briefings.model import Audience, Basis, SourceKind

_COMMA, _NEXT, _COLON = Run(", "), Run("; "), Run(": ")
_PAPERS = ("document", "data")
_PEOPLE = ("speaker", "role", "organization", "anonymous", "venue")
_ORDER = ("speaker", "role", "organization", *_PAPERS, "anonymous", "venue")
_NOUNS = {
    Basis.DOCUMENT: frozenset({"document", "documents"}),
    Basis.DATA: frozenset({"data", "dataset", "database"}),
}
"""Basis → words that say it, where what is named holds one of them."""

_WORD = re.compile(r"[^\W\d_]+")

OTHERS = frozenset({SourceKind.NEWS, SourceKind.REPORT, SourceKind.INTERVIEW}) | {
    SourceKind.OPINION,
    SourceKind.POST,
    SourceKind.OTHER,
}
"""Kinds of sources in which somebody gives an account of others."""


def basis(fact: FactView) -> tuple[Run, ...]:
    """Return what the source itself rests on, and who or what it names."""
    if fact.basis_runs is None:
        fact.basis_runs = tuple(_basis(fact))
    return fact.basis_runs


def _basis(fact: FactView) -> list[Run]:
    named = _named(fact)
    match fact.record.basis:
        case Basis.ANONYMOUS if "anonymous" in named:
            lead = "not named"
        case Basis.REPORTER:
            return _told(fact, named)
        case Basis.DOCUMENT | Basis.DATA if "speaker" in named:
            return _said_and_written(fact, named)
        case kind if _says_itself(kind, named):
            return _listed([named[field] for field in _ORDER if field in named])
        case _:
            lead = words.words_of(Basis)[fact.record.basis.value]
    return _led(fact, lead, [named[field] for field in _ORDER if field in named])


def _led(fact: FactView, lead: str, named: list[Run]) -> list[Run]:
    label = Run(lead, origin=fact.origin("basis"))
    return [label, _COLON, *_listed(named)] if named else [label]


def _listed(named: list[Run]) -> list[Run]:
    return [part for name in named for part in (_COMMA, name)][1:]


def _says_itself(kind: Basis, named: dict[str, Run]) -> bool:
    """Whether what is named says its sort: `data that the paper obtained`."""
    papers = (named[field].text.lower() for field in _PAPERS if field in named)
    nouns = _NOUNS.get(kind, frozenset())
    return any(not nouns.isdisjoint(_WORD.findall(paper)) for paper in papers)


def _said_and_written(fact: FactView, named: dict[str, Run]) -> list[Run]:
    """Return who said so, and in which paper it stands as well."""
    people = [named[field] for field in _PEOPLE if field in named]
    papers = [named[field] for field in _PAPERS if field in named]
    on_record = words.words_of(Basis)[Basis.ON_RECORD.value]
    kind = words.words_of(Basis)[fact.record.basis.value]
    also = _listed(papers) or [Run(kind, origin=fact.origin("basis"))]
    return [*_led(fact, on_record, people), Run("; and "), *also]


def _told(fact: FactView, named: dict[str, Run]) -> list[Run]:
    """Return that a reporter tells it, or the paper of a body, or both."""
    own = dict.fromkeys(
        source.record.kind
        for source in fact.see("sources")
        if source.record.kind not in OTHERS
    )
    at = fact.origin("basis")
    papers = [
        Run(f"the {words.words_of(SourceKind)[kind.value]} itself", origin=at)
        for kind in own
    ]
    is_told = any(source.record.kind in OTHERS for source in fact.see("sources"))
    if papers and not is_told:
        return _listed(papers)
    people = [named[field] for field in _ORDER if field in named]
    lead = words.words_of(Basis)[Basis.REPORTER.value]
    account = _led(fact, "as the reporter tells it" if people else lead, people)
    return [*account, _NEXT, *_listed(papers)] if papers else account


def _named(fact: FactView) -> dict[str, Run]:
    """Return the parts of an attribution that may be shown, entities by their names."""
    attribution = fact.record.attribution
    if attribution is None or is_hidden(fact, attribution):
        return {}
    # The public copy does not say how a source describes somebody it does not name.
    skipped = "anonymous" if fact.book.audience is Audience.PUBLIC else ""
    found: dict[str, Run] = {}
    for field in _ORDER:
        value = getattr(attribution, field)
        if value is None or field == skipped:
            continue
        path = f"attribution.{field}"
        if field not in ("speaker", "organization"):
            found[field] = Run(value, origin=fact.origin(path))
            continue
        name = fact.book.name(fact, path, value)
        is_said = field == "organization" and _is_in(fact, value, attribution.role)
        if name is not None and not is_said:
            found[field] = Run(str(name), origin=name.origin)
    return found


def _is_in(fact: FactView, organization: str, role: str | None) -> bool:
    """Whether an office names its body: `head of the Miami ICE office`."""
    entity = fact.book.find("entities", organization)
    names = [organization]
    if entity is not None:
        record = entity.record
        names = [record.name, *record.aliases, *filter(None, (record.acronym,))]
    words_of_role = f" {' '.join(_WORD.findall((role or '').lower()))} "
    return any(
        f" {' '.join(_WORD.findall(name.lower()))} " in words_of_role for name in names
    )
