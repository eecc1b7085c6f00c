"""From candidates, strains and gaps to a YAML file that a person goes on from."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from briefings.drafting.candidates import Candidate, best, candidates
from briefings.drafting.excerpts import TODO, excerpt_record
from briefings.drafting.gaps import Gap, gaps
from briefings.drafting.tensions import Strain, strains
from briefings.drafting.topics import words_of
from briefings.editing import record_lines
from briefings.evidence import SHIPPED, Lexicon, Name, Normalised, Span, normalise
from briefings.model import Basis, Dossier, Source

EXPLAIN = "TODO: say why the two do not sit together, and take no side"
ASK = "TODO: put it in your words: "
_CONTROL = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]")
_LONGEST = 160  # characters of a remark
_FEW = 5  # words that are shown of a source that may not travel


class Proposals(NamedTuple):
    """What a source offers to a dossier and is not in it."""

    source: Source
    text: Normalised
    facts: tuple[Candidate, ...]
    tensions: tuple[Strain, ...]
    questions: tuple[Gap, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of everything that is proposed."""
        facts = (one.id for one in self.facts)
        tensions = (one.id for one in self.tensions)
        return (*facts, *tensions, *(one.id for one in self.questions))


def proposals(  # noqa: PLR0913 -- what it goes by, one by one
    dossier: Dossier,
    source: Source,
    text: str,
    *,
    known: frozenset[str] = frozenset(),
    used: Sequence[Span] = (),
    limit: int | None = None,
    lexicon: Lexicon = SHIPPED,
) -> Proposals:
    """Return what is not proposed yet: not by its id, nor by an excerpt in use.

    `used` are the spans of excerpts that the dossier's facts rest on already.
    """
    lists = words_of(dossier)
    published = source.published if isinstance(source.published, date) else None
    names = tuple(
        Name(e.name, str(e.kind), e.aliases, e.acronym or "", id=e.id)
        for e in dossier.entities
    )
    found = list(candidates(text, published, names, source.title, lists, lexicon))
    fresh = [
        one
        for one in found
        if one.id not in known and not any(_meet(one.span, span) for span in used)
    ]
    facts = best(fresh, limit)
    told = {one.id for one in facts}
    return Proposals(
        source,
        normalise(text),
        tuple(facts),
        tuple(
            one
            for one in strains(found, lexicon)
            if {one.first, one.second} <= told and one.id not in known
        ),
        tuple(one for one in gaps(facts) if one.id not in known),
    )


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def as_yaml(found: Proposals, dossier: Dossier) -> str:
    """Return the proposals as a file of a dossier, with a remark above each."""
    lines = [
        f"# Proposed from source '{found.source.id}'. Nothing here is written yet: put",
        "# each statement in your own words, mend what is suggested, delete what is no",
        "# fact. The check refuses what is left to do.",
    ]
    by_id = {one.id: one for one in found.facts}
    lines += _section("facts", _facts(found))
    lines += _section("tensions", _tensions(found, by_id))
    lines += _section("questions", _questions(found, by_id, dossier))
    lines += ["", "# Proposed already, and not to be proposed again:"]
    lines += [f"#   {name}" for name in found.ids]
    return "\n".join(lines) + "\n"


def _section(name: str, blocks: Iterator[list[str]]) -> list[str]:
    held = [line for block in blocks for line in block]
    return ["", f"{name}:", *held] if held else []


def _facts(found: Proposals) -> Iterator[list[str]]:
    for one in found.facts:
        record: dict[str, Any] = {"id": one.id, "statement": TODO}
        basis, attribution = _attribution(one, found.source)
        record["basis"] = basis.value
        if attribution:
            record["attribution"] = attribution
        record["status"] = one.status.value
        if one.sentence.as_of and _is_past(one.sentence.as_of, found.source):
            record["as_of"] = one.sentence.as_of
        if one.topics:
            record["topics"] = one.topics
        record["excerpts"] = [excerpt_record(found.source, found.text, one.span)]
        yield [_remark(found.source, one), *record_lines(record, 2)]


def _attribution(one: Candidate, source: Source) -> tuple[Basis, dict[str, str]]:
    speech = one.sentence.speech
    words = _shown(source, speech.words) if speech else ""
    if not words:
        is_bare = one.basis is Basis.ON_RECORD
        return (Basis.REPORTER if is_bare else one.basis), {}
    match one.basis:
        case Basis.ON_RECORD:
            key = "speaker" if speech and speech.who == "person" else "organization"
        case Basis.DOCUMENT:
            key = "document"
        case Basis.DATA:
            key = "data"
        case Basis.ANONYMOUS:
            key = "anonymous"
        case _:
            return one.basis, {}
    return one.basis, {key: words}


def _is_past(as_of: str, source: Source) -> bool:
    return str(as_of)[:10] <= str(source.published or "9")[:10]


def _remark(source: Source, one: Candidate) -> str:
    """Return what a person should see of a passage: never its words, if withheld."""
    held = one.sentence
    parts = [f"¶ {held.paragraph}", *held.figures, *held.days, *held.names]
    if source.redistribute:
        parts += [f"“{words}”" for words in held.quotations]
    return _comment("; ".join(dict.fromkeys(_shown(source, part) for part in parts)))


def _shown(source: Source, words: str) -> str:
    """Return words on one line; of a source that is withheld, a few of them."""
    plain = _plain(words)
    pieces = plain.split(" ")
    if source.redistribute or len(pieces) <= _FEW:
        return plain
    return f"{' '.join(pieces[:_FEW])}…"


def _tensions(found: Proposals, by_id: dict[str, Candidate]) -> Iterator[list[str]]:
    for one in found.tensions:
        topics = by_id[one.first].topics or by_id[one.second].topics
        record: dict[str, Any] = {
            "id": one.id,
            "title": "TODO: a title that takes no side",
            "kind": one.kind.value,
            "facts": [one.first, one.second],
        }
        if topics:
            record["topic"] = topics[0]
        record["explanation"] = EXPLAIN
        yield [
            _comment(f"prompted by “{_plain(one.prompted)}”"),
            *record_lines(record, 2),
        ]


def _questions(
    found: Proposals, by_id: dict[str, Candidate], dossier: Dossier
) -> Iterator[list[str]]:
    for one in found.questions:
        candidate = by_id[one.because]
        topics = candidate.topics or tuple(topic.id for topic in dossier.topics[:1])
        record: dict[str, Any] = {
            "id": one.id,
            "topic": topics[0] if topics else "todo",
            "to": dossier.witnesses[0].id if dossier.witnesses else "todo",
            "ask": f"{ASK}{_plain(one.ask)}",
            "form": one.form,
            "because": [one.because],
        }
        words = f"{one.kind}: prompted by “{_plain(one.prompted)}”"
        yield [_comment(words), *record_lines(record, 2)]


def _comment(words: str) -> str:
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
    return f"  # {short}"


def _plain(words: str) -> str:
    """Return words on one line, with nothing that a comment could not hold."""
    return _CONTROL.sub("", " ".join(words.split()))
