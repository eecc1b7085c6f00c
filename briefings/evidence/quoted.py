"""From a text's quotation marks to the tokens that stand between them."""


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
    for i, token in enumerate(texts):
        if token != sign:
            continue
        faces = _faces(text, starts[i])
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


def _faces(text: str, at: int) -> int:
    """Return 1 for a mark that opens, -1 for one that closes, 0 where both may be."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = before in " ([-\"'" and not after.isspace()
    closes = not before.isspace() and (after in " .,;:!?)]-\"'")
    return opens - closes
