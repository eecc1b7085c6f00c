"""From two wordings to what differs, and from words to what can be pasted into YAML."""

from collections.abc import Iterator

from briefings.evidence.readers.words.normalise import plain

_KEPT = 3  # words left standing on each side of a difference
_LONGEST = 12  # words of a difference that are all shown
_MOST = 2000  # words from the first difference on that are compared


def word_difference(expected: str, found: str) -> str:
    """Return what `found` leaves out and puts in, word by word; '' where it is equal.

    `... register lists [-30-]{+40+} cranes at ...`: words that only `expected` has
    stand between hyphens, words that only `found` has between plus signs.
    """
    old, new = plain(expected).split(), plain(found).split()
    if old == new:
        return ""
    pairs = enumerate(zip(old, new, strict=False))
    shared = next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))
    return " ".join(
        [
            *_shortened(old[:shared], 0, _KEPT),
            *_differences(old[shared:][:_MOST], new[shared:][:_MOST]),
        ]
    )


def ready_quotation(text: str) -> str:
    r"""Return `text` as a double-quoted YAML scalar on one line, ready to be pasted.

    White space is written as single spaces, what cannot be seen in the form `\u200b`.
    """
    words = " ".join(text.split())
    return f'"{"".join(map(_escaped, words))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode()  # as YAML has it


def _differences(old: list[str], new: list[str]) -> Iterator[str]:
    from rapidfuzz.distance import Levenshtein

    gone: list[str] = []
    come: list[str] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag != "equal":
            gone += old[step.src_start : step.src_end]
            come += new[step.dest_start : step.dest_end]
            continue
        yield _difference(gone, come)
        gone, come = [], []
        after = 0 if step.src_end == len(old) and step.dest_end == len(new) else _KEPT
        yield from _shortened(old[step.src_start : step.src_end], _KEPT, after)
    if gone or come:
        yield _difference(gone, come)


def _difference(gone: list[str], come: list[str]) -> str:
    half = _LONGEST // 2
    out = f"[-{' '.join(_shortened(gone, half, half))}-]" if gone else ""
    put = f"{{+{' '.join(_shortened(come, half, half))}+}}" if come else ""
    return out + put


def _shortened(words: list[str], first: int, last: int) -> list[str]:
    """Return the first and last of `words`, with an ellipsis for those between."""
    if len(words) <= first + last + 1:
        return words
    return [*words[:first], "...", *words[len(words) - last :]]
