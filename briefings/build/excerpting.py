"""From words someone remembers to the excerpt to paste into a fact."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.build.withholding import as_yaml
from briefings.errors import BriefingsError
from briefings.evidence import (
    Located,
    Normalised,
    Step,
    locate_quote,
    normalise,
    paragraph_at,
    paragraphs,
    ready_quotation,
    sentences,
    withhold,
    word_difference,
)
from briefings.model import Dossier
from briefings.reading import read
from briefings.sources import gather

MOST_PLACES = 12
"""Places where words stand that are shown; whoever means a later one quotes more."""

BESIDE = 24  # code points of the neighbouring words that tell two places apart


class Wanted(NamedTuple):
    """What to print an excerpt of, and how."""

    source: str  # its id
    words: str
    withheld: bool = False
    sentence: bool = False  # widen to whole sentences


class Pasted(NamedTuple):
    """YAML to paste under `excerpts:`, and what a person should know."""

    text: str
    remarks: tuple[str, ...] = ()
    is_single: bool = True  # whether the words stand there, in one place


def excerpt_of(folder: Path, wanted: Wanted, folders: Sequence[Path] = ()) -> Pasted:
    """Return the excerpt that holds the wanted words.

    Raises `BriefingsError` for a dossier that cannot be read, an unknown source, a text
    that is not at hand, or words that stand nowhere.
    """
    reading = read(folder)
    if reading.dossier is None:
        raise BriefingsError(
            "the dossier cannot be read as it stands",
            help="mend what `briefings check` complains of first",
            diagnostics=reading.diagnostics,
        )
    text = _text_of(reading.dossier, reading.root, wanted.source, folders)
    source = normalise(text)
    located = locate_quote(source, wanted.words)
    match located.step:
        case Step.MISSING:
            raise BriefingsError(
                f"'{wanted.source}' does not hold these words, nor any like them",
                help="copy them from the source's text",
            )
        case Step.AMBIGUOUS:
            return _several(source, located, wanted)
        case Step.NEAR:
            return _near(source, located, wanted)
    return Pasted(_paste(source, located.start, located.end, wanted))


def _text_of(dossier: Dossier, root: Path, source: str, folders: Sequence[Path]) -> str:
    held = gather(dossier, root, folders)
    if source not in held:
        known = ", ".join(f"'{name}'" for name in held) or "none yet"
        raise BriefingsError(
            f"there is no source '{source}'", help=f"name one of these: {known}"
        )
    if held[source].state != "at_hand":
        raise BriefingsError(
            f"the text of '{source}' is not at hand",
            help="give the folder that holds it with `--sources DIR`",
        )
    return held[source].text


def _near(source: Normalised, located: Located, wanted: Wanted) -> Pasted:
    found = source.raw[located.start : located.end]
    return Pasted(
        _paste(source, located.start, located.end, wanted),
        (f"the source has other words: {word_difference(wanted.words, found)}",),
        is_single=False,
    )


def _several(source: Normalised, located: Located, wanted: Wanted) -> Pasted:
    spans = paragraphs(source.raw)
    places = located.places[:MOST_PLACES]
    numbers = [paragraph_at(spans, start) for start, _ in places]
    pasted = "\n".join(
        f"# paragraph {number}\n{_paste(source, *place, wanted, beside=True)}"
        for number, place in zip(numbers, places, strict=True)
    )
    count = len(located.places)
    remark = f"the words stand in {count} places; take the one you mean"
    if count > len(places):
        remark = (
            f"the words stand in {count} places, of which the first {len(places)} are"
            " shown; give more of the words"
        )
    return Pasted(pasted, (remark,), is_single=False)


def _paste(
    source: Normalised, start: int, end: int, wanted: Wanted, *, beside: bool = False
) -> str:
    if wanted.sentence:
        start, end = _widened(source.raw, start, end)
    if wanted.withheld:
        number = paragraph_at(paragraphs(source.raw), start)
        at = as_yaml(withhold(source, start, end), number).replace("\n", "\n  ")
        return f"- source: {wanted.source}\n  {at}"
    lines = [
        f"- source: {wanted.source}",
        f"  quote: {ready_quotation(source.raw[start:end])}",
    ]
    if beside:
        before = source.raw[max(0, start - BESIDE) : start]
        lines.append(f"  prefix: {ready_quotation(before)}")
        lines.append(f"  suffix: {ready_quotation(source.raw[end : end + BESIDE])}")
    return "\n".join(lines)


def _widened(raw: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the whole sentences that a span touches."""
    touched = [span for span in sentences(raw) if span[0] < end and span[1] > start]
    return (touched[0][0], touched[-1][1]) if touched else (start, end)
