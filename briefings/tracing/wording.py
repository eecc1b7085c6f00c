"""From old words and new ones to what differs, in the same words."""

from briefings.evidence import word_difference
from briefings.shown import addresses_of, words_of

_KEPT = 3  # words left standing on each side
_CUT = 160  # characters of a line that is shown whole


def difference(old: str, new: str) -> str:
    """Return what differs between two lines: `lists [-4,200-]{+4,700+} cranes`."""
    before, after = words_of(old), words_of(new)
    if before == after:
        return _links(old, new)
    return word_difference(before, after) or _to_the_letter(before, after)


def shortened(line: str) -> str:
    """Return the words of a line, with an ellipsis in the middle of a long one."""
    words = words_of(line)
    if len(words) <= _CUT:
        return words
    half = _CUT // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def _links(old: str, new: str) -> str:
    before, after = addresses_of(old), addresses_of(new)
    if before == after:
        return "other marks between the words: notes, pictures or cells"
    gone = ", ".join(item for item in before if item not in after) or "nothing"
    come = ", ".join(item for item in after if item not in before) or "nothing"
    return f"a link that led to {gone} leads to {come}"


def _to_the_letter(old: str, new: str) -> str:
    """Return what differs where only the form of characters does."""
    before, after = old.split(), new.split()
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    rest = min(len(before), len(after)) - first
    last = 0
    while last < rest and before[-1 - last] == after[-1 - last]:
        last += 1
    gone = before[first : len(before) - last]
    come = after[first : len(after) - last]
    lead = before[max(0, first - _KEPT) : first]
    trail = before[len(before) - last :][:_KEPT]
    changed = f"[-{' '.join(gone)}-]{{+{' '.join(come)}+}}"
    return " ".join((*lead, changed, *trail))
