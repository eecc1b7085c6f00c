"""From inlines to the words a reader sees of them, without notes."""

from collections.abc import Sequence

from briefings.memo import Inline, Note, Slot, Value


def plain_text(inlines: Sequence[Inline], values: Sequence[Value] = ()) -> str:
    """Return the words of inlines, the values in their slots; notes say nothing."""
    words = []
    for inline in inlines:
        if type(inline) is Slot:
            value = values[inline.number]
            if type(value) is tuple:
                words.append(plain_text(value))
                continue
            inline = value
        if type(inline) is not Note:
            words.append(inline.text)
    return "".join(words)
