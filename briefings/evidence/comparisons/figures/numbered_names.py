"""From a claim to the numbered names its source does not have: sections, bills."""

import re
from collections.abc import Iterator

from briefings.evidence.comparisons.sides.matching import MANY, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.figures.label_shapes import Label
from briefings.evidence.readers.figures.labels import has_number

_DIGITS = re.compile(r"\d*")


def missing_references(held: Table) -> Iterator[Discrepancy]:
    """Yield each numbered name of the statement that is not in the passages.

    Where the dossier knows the name, it is held to the passages as a name is.
    """
    for label in held.statement.labels[:MANY]:
        words = held.statement.words(label.first, label.after)
        if any(_has(text, label) for text in held.passages):
            continue
        rival = _rival(held, label)
        if rival is None and _is_known(held, words):
            continue
        near = rival is None and _is_near(held, label)
        shown = rival[0].words(rival[1].first, rival[1].after) if rival else ""
        yield at_pieces(
            held.statement,
            (label.first, label.after),
            Remark(
                "reference-not-in-source",
                f"the number '{words}' is not in the words it rests on",
                f"write '{shown}'" if shown else f"add the excerpt that has '{words}'",
                shown,
                severity="review" if near else "error",
            ),
        )


def _has(text: Content, label: Label) -> bool:
    for other in text.labels:
        is_part = _DIGITS.match(other.number).group() == label.number  # type: ignore[union-attr]  # matches always
        if other.number == label.number or is_part:
            return True
    ordinals = (f.number for f in text.figures if f.number.kind == "ordinal")
    if any(str(number.value) == label.number for number in ordinals):
        return True  # the eighth grade
    if label.kind and has_number(text.pieces, label.kind, label.number):
        return True  # "recommendations 1 through 5", in small letters
    return len(label.number) > 1 and label.number in text.pieces.lower


def _rival(held: Table, label: Label) -> tuple[Content, Label] | None:
    """Return the passages' label of the same kind: Section 512 for Section 215."""
    for text in held.passages:
        for other in text.labels:
            if label.kind and other.kind == label.kind:
                return text, other
    return None


def _is_near(held: Table, label: Label) -> bool:
    return any(
        _has(content(passage.paragraph, passage.published, held.lexicon), label)
        for passage in held.claim.passages
        if passage.paragraph
    )


def _is_known(held: Table, words: str) -> bool:
    return any(
        words in spelled
        for name in held.claim.names
        for spelled in (name.name, *name.aliases)
    )
