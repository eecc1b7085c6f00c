"""How much of what people took from a text is proposed, and how much else.

`python -m tests.drafting.measures` prints both for every text with facts of its own.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml

from briefings.drafting import Candidate, candidates, gaps
from briefings.drafting.topics import words_of
from briefings.evidence import Span, locate_quote, normalise
from briefings.model import Dossier
from briefings.reading import read

ROOT = Path(__file__).parents[2]
BY_HAND = Path(__file__).with_name("by_hand.yaml")

Facts = Mapping[str, Sequence[Span]]
"""A fact → where the words stand that it rests on."""


class Measured(NamedTuple):
    """Facts that people wrote, and what was proposed beside them."""

    name: str
    facts: int
    found: int  # facts, all of whose passages are proposed
    proposed: int
    noise: int  # proposals that no fact rests on

    @property
    def recall(self) -> float:
        return self.found / self.facts

    @property
    def share_of_noise(self) -> float:
        return self.noise / max(1, self.proposed)


def measured(name: str, dossier: Dossier, source_id: str, text: str) -> Measured:
    facts = {fact: list(held) for fact, held in passages(dossier, source_id, text)}
    return _measured(name, facts, proposed(dossier, source_id, text))


def proposed(dossier: Dossier, source_id: str, text: str) -> list[Candidate]:
    source = next(one for one in dossier.sources if one.id == source_id)
    published = source.published if isinstance(source.published, date) else None
    lists = words_of(dossier)
    return list(candidates(text, published, (), source.title, lists))


def _measured(name: str, facts: Facts, candidates: Sequence[Candidate]) -> Measured:
    spans = [one.span for one in candidates]
    found = sum(
        all(any(_meet(span, one) for one in spans) for span in held)
        for held in facts.values()
    )
    used = [span for held in facts.values() for span in held]
    noise = sum(not any(_meet(one, span) for span in used) for one in spans)
    return Measured(name, len(facts), found, len(spans), noise)


def passages(
    dossier: Dossier, source_id: str, text: str
) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield each fact with the spans of its excerpts in one source."""
    source = normalise(text)
    for fact in dossier.facts:
        held = []
        for excerpt in fact.excerpts:
            if excerpt.source == source_id and excerpt.at is not None:
                held.append((excerpt.at.start, excerpt.at.end))
            elif excerpt.source == source_id:
                found = locate_quote(source, excerpt.quote or "", excerpt.prefix)
                if found.step.is_found:
                    held.append((found.start, found.end))
        if held:
            yield fact.id, held


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def of_example(name: str, source_id: str, text: str) -> Measured:
    dossier = read(ROOT / "examples" / name).dossier
    assert dossier is not None
    return measured(name, dossier, source_id, text)


def share_of_bases(dossier: Dossier, source_id: str, text: str) -> float:
    """Return how many of the suggested bases are those that people then gave."""
    held = dict(passages(dossier, source_id, text))
    given = {fact.id: fact.basis for fact in dossier.facts}
    fitting = []
    for one in proposed(dossier, source_id, text):
        theirs = {
            given[fact]
            for fact, spans in held.items()
            if any(_meet(one.span, span) for span in spans)
        }
        if theirs:
            fitting.append(one.basis in theirs)
    return sum(fitting) / len(fitting)


def by_hand(text: str) -> Measured:
    """Measure against the list that was made by hand, before anything was drafted."""
    listed = yaml.safe_load(BY_HAND.read_text("utf-8"))["facts"]
    facts = {one["says"]: [tuple(one["at"])] for one in listed}
    return _measured("listed by hand", facts, _of_the_article(text))


def unasked(text: str) -> list[str]:
    """Return what the article leaves open and no proposed question asks."""
    found = {one.id: one for one in _of_the_article(text)}
    asked = [(found[gap.because].span, gap.kind) for gap in gaps(found.values())]
    return [
        one["asks"]
        for one in yaml.safe_load(BY_HAND.read_text("utf-8"))["gaps"]
        if not any(
            _meet(span, tuple(one["at"])) and kind in one["kinds"]
            for span, kind in asked
        )
    ]


def _of_the_article(text: str) -> list[Candidate]:
    dossier = read(ROOT / "examples" / "ice-arrests").dossier
    assert dossier is not None
    return proposed(dossier, "article", text)


def article() -> str | None:
    """Return the text of the article that the larger example rests on, if at hand."""
    folder = os.environ.get("BRIEFINGS_SOURCES", "")
    dossier = read(ROOT / "examples" / "ice-arrests").dossier
    assert dossier is not None
    from briefings.sources import gather

    folders = [Path(folder)] if folder else []
    held = gather(dossier, ROOT / "examples" / "ice-arrests", folders)["article"]
    return held.text if held.state == "at_hand" else None


def main() -> None:
    gazette = ROOT / "examples" / "harbor-cranes" / "sources" / "gazette.txt"
    found = [of_example("harbor-cranes", "gazette", gazette.read_text("utf-8"))]
    if text := article():
        found += [of_example("ice-arrests", "article", text), by_hand(text)]
    for one in found:
        print(  # noqa: T201
            f"{one.name}: {one.found} of {one.facts} facts ({one.recall:.0%}),"
            f" {one.noise} of {one.proposed} proposals are none"
            f" ({one.share_of_noise:.0%})"
        )


if __name__ == "__main__":
    main()
