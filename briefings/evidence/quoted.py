"""From a text's quotation marks to the tokens that stand between them."""

from typing import NamedTuple


def quoted(text: str, texts: tuple[str, ...], starts: tuple[int, ...]) -> list[bool]:
    """Return which tokens stand between quotation marks; the marks are outside.

    A mark that closes what never opened shows a text that begins inside a quotation;
    one that opens what is open, a quotation carried over to a new paragraph.
    """
    sign = '"' if '"' in text else "'"
    found = [False] * len(texts)
    if sign not in texts:
        return found
    opened = -1
    inner = _Inner()
    for i, token in enumerate(texts):
        if opened >= 0 and sign == '"' and token in ("'", '"'):
            inner = inner.after(token, _faces(text, starts[i]))
            if inner.takes:
                continue
        if token != sign:
            continue
        faces = _faces(text, starts[i])
        if opened < 0 and faces < 0 and sign == '"' and not any(found):
            found[:i] = [True] * i
        elif opened >= 0 and faces <= 0:
            found[opened:i] = [True] * (i - opened)
            opened, inner = -1, _Inner()
        elif opened < 0 and faces >= 0:
            opened = i + 1
    if opened >= 0 and sign == '"':
        found[opened:] = [True] * (len(texts) - opened)
    return [state and texts[i] != sign for i, state in enumerate(found)]


class _Inner(NamedTuple):
    """A quotation inside a quotation, which may hold one more: "he said, 'it "ran"'"."""

    is_open: bool = False
    is_double: bool = False  # whether one more is open in it
    takes: bool = False  # whether the mark read last belongs to it

    def after(self, mark: str, faces: int) -> "_Inner":
        """Return how things stand behind a mark."""
        if mark == "'":
            is_open = faces > 0 or (self.is_open and faces == 0)
            return _Inner(is_open, self.is_double and is_open, takes=True)
        if self.is_open and (faces > 0 or self.is_double):
            return _Inner(is_open=True, is_double=faces > 0, takes=True)
        return _Inner(self.is_open)


def _faces(text: str, at: int) -> int:
    """Return 1 for a mark that opens, -1 for one that closes, 0 where both may be."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = before in " ([-\"'" and not after.isspace()
    closes = not before.isspace() and (after in " .,;:!?)]-\"'")
    return opens - closes
