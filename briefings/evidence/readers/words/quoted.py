"""From a text's quotation marks to the tokens that stand between them."""

from collections.abc import Iterator

_MARKS = frozenset(("'", '"'))


def quoted(text: str, texts: tuple[str, ...], starts: tuple[int, ...]) -> list[bool]:
    """Return which tokens stand between quotation marks; the marks are outside.

    A mark that closes what never opened shows a text that begins inside a quotation;
    one that opens what is open, a quotation carried over to a new paragraph.
    """
    sign = '"' if '"' in text else "'"
    found = [False] * len(texts)
    opened = -1
    marks = [(i, starts[i]) for i, token in enumerate(texts) if token in _MARKS]
    for i, faces in outer_marks(text, marks, sign):
        if opened < 0 and faces < 0 and sign == '"' and not any(found):
            found[:i] = [True] * i
        elif opened >= 0 and faces <= 0:
            found[opened:i] = [True] * (i - opened)
            opened = -1
        elif opened < 0 and faces >= 0:
            opened = i + 1
    if opened >= 0 and sign == '"':
        found[opened:] = [True] * (len(texts) - opened)
    return [state and texts[i] != sign for i, state in enumerate(found)]


def outer_marks(
    text: str, marks: list[tuple[int, int]], sign: str
) -> Iterator[tuple[int, int]]:
    """Yield the marks of quotations that stand in no other one, with how they face.

    "They told me, 'It says "closed," and it is'": what opens in single marks ends in
    such, or where the quotation does that it stands in. Each of `marks` is a key, which
    is given back, and where in the text the mark stands.
    """
    if all(text[at] != sign for _, at in marks):
        return
    is_open = is_inner = is_innermost = False
    for key, at in marks:
        faces = _faces(text, at)
        if text[at] != sign:
            is_inner = is_open and (faces > 0 or (is_inner and faces == 0))
            is_innermost = is_innermost and is_inner
        elif is_inner and (faces > 0 or is_innermost):
            is_innermost = faces > 0
        else:
            is_open, is_inner = faces > 0 or (faces == 0 and not is_open), False
            yield key, faces


def _faces(text: str, at: int) -> int:
    """Return 1 for a mark that opens, -1 for one that closes, 0 where both may be."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = before in " ([-\"'" and not after.isspace()
    closes = not before.isspace() and (after in " .,;:!?)]-\"'")
    return opens - closes
