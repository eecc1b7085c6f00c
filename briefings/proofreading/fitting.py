"""From a finished memo to whether it fits: on its page, into its five minutes.

A page is reckoned, not laid out: each paragraph takes as many lines as its words need
at the measure of its role in the shipped house file. The numbers were read off pages
that were laid out; they err towards a line too many.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefings.diagnostics import Diagnostic, Route, Severity
from briefings.memo import (
    Block,
    Container,
    Contents,
    Filled,
    Heading,
    Inline,
    Listing,
    Memo,
    MemoLine,
    Paragraph,
    Run,
    Table,
    expand,
)
from briefings.model import DocumentOrder, Dossier, Speech

PAGE = 590
"""Points of text that fit on a first page, below a letterhead of all its lines."""

LETTERHEAD = ("marking", "congress", "chamber", "subcommittee")
"""The lines of a letterhead that may be left out."""

LINE = 12
"""Points that each of them then frees."""

SPEECH = Speech()
"""How many words may be said where no rules say otherwise."""

SPOKEN = "Spoken"


class Measure(NamedTuple):
    """What a paragraph of some role takes of a page."""

    letters: int  # on a line
    line: float  # points
    around: float  # points before and after it


MEASURES = {
    "Kicker": Measure(60, 12.6, 0),
    "Title": Measure(44, 24.4, 6),
    "Callout": Measure(92, 14.9, 4),
    "Detail": Measure(100, 13.7, 13),
    "SourceNote": Measure(126, 10.4, 3.5),
    "Heading": Measure(90, 12.8, 4.7),
    "Item": Measure(104, 12.2, 1.6),
    "Line": Measure(90, 12.1, 1.6),
}
"""Role, or place in the text → what it takes in the closer setting of a brief."""


def misfits(
    memo: Memo, dossier: Dossier, order: DocumentOrder, speech: Speech = SPEECH
) -> tuple[Diagnostic, ...]:
    """Return what does not fit of the document that was made to an order."""
    found = tuple(_without_place(memo, dossier, order))
    if memo.kind == "member-brief":
        return (*found, *_overfull(memo, _route(dossier, order)))
    if memo.kind == "oral-statement":
        return (*found, *_untimely(memo, dossier, order, speech))
    return found


def _route(dossier: Dossier, order: DocumentOrder) -> Route:
    """Return where an order stands, which the build has completed since."""
    for index, asked in enumerate(dossier.documents):
        given = asked.model_dump(exclude_none=True)
        if given.items() <= order.model_dump(include=set(given)).items():
            return ("documents", index, "kind")
    return ()


def _without_place(
    memo: Memo, dossier: Dossier, order: DocumentOrder
) -> Iterator[Diagnostic]:
    held = list(_all(memo.blocks))
    asked = [
        (
            order.contents and not any(isinstance(one, Contents) for one in held),
            "a list of its sections",
            "contents",
            "::: contents",
        ),
        (
            bool(order.key_figures) and not any(map(_is_key_figures, held)),
            "key figures",
            "key_figures",
            "{{ key_figures() }}",
        ),
    ]
    for is_lost, what, key, written in asked:
        if is_lost:
            yield Diagnostic(
                "order-without-place",
                Severity.ERROR,
                f"the template of a '{memo.kind}' has no place for {what}",
                f"take `{key}:` out of the order, or write `{written}` into a "
                "template of your own",
                _route(dossier, order),
            )


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Container):
            yield from _all(block.blocks)


def _is_key_figures(block: Block) -> bool:
    return isinstance(block, Table) and block.caption[:1] == (Run("Key figures"),)


def _overfull(memo: Memo, route: Route) -> Iterator[Diagnostic]:
    room = PAGE + LINE * sum(not memo.slots.get(name) for name in LETTERHEAD)
    height = page_height(memo)
    if height > room:
        over = max(1, round((height - room) / MEASURES["Item"].line))
        lines = "a line" if over == 1 else f"{over} lines"
        yield Diagnostic(
            "overfull-page",
            Severity.ERROR,
            f"the brief is {lines} longer than its page",
            "name fewer or shorter `facts` and `questions` in its order",
            route,
        )


def _untimely(
    memo: Memo, dossier: Dossier, order: DocumentOrder, speech: Speech
) -> Iterator[Diagnostic]:
    words = spoken_words(memo)
    least, most, limit = speech
    if not words or least <= words <= most:
        return
    wanted = f"{limit} are the most" if words > limit else f"aim at {least} to {most}"
    speakers = [testimony.witness for testimony in dossier.testimonies]
    index = speakers.index(order.witness) if order.witness in speakers else 0
    route: Route = ("testimonies", index, "passages")
    yield Diagnostic(
        "untimely-speech",
        Severity.ERROR if words > limit else Severity.REVIEW,
        f"the oral statement has {words} words; {wanted}",
        "change what is `spoken` in the testimony; the written text may stay",
        route,
        waived=dossier.waiver_of(route, "untimely-speech") if words <= limit else "",
    )


def spoken_words(memo: Memo) -> int:
    """Return how many words a statement has that are read aloud."""
    spoken = [
        text
        for role, text in _paragraphs(memo.blocks)
        if role == SPOKEN and "\t" in text
    ]
    # The last line says how many there are; the mark before each is not read.
    return sum(len(text.partition("\t")[2].split()) for text in spoken[:-1])


def page_height(memo: Memo) -> float:
    """Return the points that a brief takes of its page."""
    return sum(_height(role, text) for role, text in _paragraphs(memo.blocks))


def _height(role: str, text: str) -> float:
    letters, line, around = MEASURES.get(role, MEASURES["Item"])
    return -(-max(1, len(text)) // letters) * line + around


def _paragraphs(blocks: Iterable[Block], inside: str = "") -> Iterator[tuple[str, str]]:
    """Yield each paragraph: its role, or its place, and its words."""
    for block in blocks:
        match expand(block) if isinstance(block, Filled) else block:
            case Paragraph() as plain:
                role = plain.role if plain.role != "Body" else inside or "Body"
                yield (inside or role), _words(plain.inlines)
            case Heading() as heading:
                yield "Heading", _words(heading.inlines)
            case MemoLine() as line:
                yield "Line", _words(line.inlines)
            case Listing() as listing:
                for item in listing.items:
                    yield from _paragraphs(item, "Item")
            case Container() as held:
                yield from _held(held)


def _held(container: Container) -> Iterator[tuple[str, str]]:
    title = container.attributes.get("title")
    if title:
        yield "Heading", title
    inside = "Callout" if container.role == "callout" else ""
    yield from _paragraphs(container.blocks, inside)


def _words(inlines: Iterable[Inline]) -> str:
    return "".join(item.text for item in inlines if isinstance(item, Run))
