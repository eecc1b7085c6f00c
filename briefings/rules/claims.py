"""From a fact on the desk to the claim that the evidence room compares.

Only a fact whose every excerpt stands is compared: words that are missing, or whose
text is not at hand, are the business of other rules.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Protocol

from briefings.evidence import (
    Claim,
    Derivation,
    Input,
    Lexicon,
    Located,
    Name,
    Normalised,
    Passage,
    Span,
)
from briefings.model import (
    Attribution,
    Dossier,
    Entity,
    Excerpt,
    Fact,
    SnapshotText,
    Source,
)

_CONTEXT = Passage._fields.index("context")
_SHARED = ("passages", "names", "lexicon")
"""Fields of a claim that its fingerprint takes up otherwise."""


class Texts(Protocol):
    """What a claim is made from: a dossier, and where its excerpts stand in texts."""

    dossier: Dossier
    texts: Mapping[str, SnapshotText]
    lexicon: Lexicon

    @property
    def facts(self) -> dict[str, Fact]:
        """Id → fact."""

    @property
    def sources(self) -> dict[str, Source]:
        """Id → source."""

    @property
    def entities(self) -> dict[str, Entity]:
        """Id → entity."""

    @property
    def located(self) -> dict[tuple[int, int], Located]:
        """(fact, excerpt) → where it stands."""

    def normalised(self, source: str) -> Normalised:
        """Return a source's text, normalised."""

    def paragraphs(self, source: str) -> tuple[Span, ...]:
        """Return the spans of a source's paragraphs."""

    def paragraph_at(self, source: str, offset: int) -> int | None:
        """Return the number, from 1, of the paragraph at an offset."""


def names_of(dossier: Dossier) -> tuple[Name, ...]:
    """Return the dossier's entities as the names a statement may use."""
    return tuple(
        Name(
            entity.name,
            str(entity.kind),
            entity.aliases,
            entity.acronym or "",
            entity.misprints,
            entity.title or "",
            entity.id,
            entity.parent or "",
        )
        for entity in dossier.entities
    ) + tuple(
        Name(system.name, "system", system.aliases, id=system.id)
        for system in dossier.systems
    )


def claim_of(desk: Texts, index: int, names: tuple[Name, ...]) -> Claim | None:
    """Return the claim of the fact at `index`, or None where it cannot be compared."""
    fact = desk.dossier.facts[index]
    passages: list[Passage] = []
    for number, excerpt in enumerate(fact.excerpts):
        located = desk.located.get((index, number))
        if located is None or not located.step.is_found:
            return None
        passages.append(_passage(desk, excerpt, located))
    if not passages and fact.derived is None:
        return None
    held = fact.attribution or Attribution()
    return Claim(
        statement=fact.statement,
        passages=tuple(passages),
        basis=str(fact.basis),
        status=str(fact.status),
        as_of=fact.as_of or "",
        speaker=_spelled(desk, held.speaker),
        role=held.role or "",
        organization=_spelled(desk, held.organization),
        document=held.document or "",
        data=held.data or "",
        anonymous=held.anonymous or "",
        venue=held.venue or "",
        names=names,
        derivation=_derivation(desk, fact),
        lexicon=desk.lexicon,
    )


def fingerprint(claim: Claim, snapshots: Iterable[str], words: bytes) -> bytes:
    """Return 16 bytes for all that comparing a claim depends on.

    The hashes of the whole sources, and one of registry and lexicon, stand for these.
    """
    bare = [passage[:_CONTEXT] + passage[_CONTEXT + 1 :] for passage in claim.passages]
    told = zip(Claim._fields, claim, strict=True)
    own = [value for field, value in told if field not in _SHARED]
    made = blake2b(words, digest_size=16)
    made.update(repr((own, bare, *snapshots)).encode("utf-8", "surrogatepass"))
    return made.digest()


def fingerprint_of_words(names: tuple[Name, ...], lexicon: Lexicon) -> bytes:
    """Return a hash of the names and the lexicon that all claims share."""
    text = repr(names).encode("utf-8", "surrogatepass")
    return blake2b(lexicon.mark + text, digest_size=16).digest()


def _passage(desk: Texts, excerpt: Excerpt, located: Located) -> Passage:
    source = desk.sources[excerpt.source]
    text = desk.texts[source.id].text
    first = desk.paragraph_at(source.id, located.start) or 1
    last = desk.paragraph_at(source.id, located.end - 1) or first
    around = [
        text[start:end]
        for start, end in desk.paragraphs(source.id)[first - 1 : last]
        if end > located.start
    ]
    return Passage(
        text[located.start : located.end],
        "\n\n".join(around),
        desk.normalised(source.id),
        source.published,
        source.id,
        source.publisher or "",
        source.authors,
        str(source.kind),
        located.start,
    )


def _spelled(desk: Texts, name: str | None) -> str:
    """Return an attribution's name: an entity's own where its id is given."""
    entity = desk.entities.get(name or "")
    return entity.name if entity else name or ""


def _derivation(desk: Texts, fact: Fact) -> Derivation | None:
    held = fact.derived
    if held is None:
        return None
    inputs = tuple(
        (name, _input(desk, target, held.figures.get(name, "")))
        for name, target in held.inputs.items()
    )
    return Derivation(held.expression, inputs, held.as_, held.rounding or "")


def _input(desk: Texts, target: str, figure: str) -> Input | None:
    fact = desk.facts.get(target)
    if fact is None:
        return None
    return Input(fact.id, fact.statement, figure, fact.is_sourced, fact.as_of or "")
