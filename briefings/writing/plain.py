"""From inlines to the words a reader sees of them, without notes."""

from collections.abc import Sequence

from briefings.memo import Inline, Link, Note, Reference, Run, Slot, Value


def plain_text(inlines: Sequence[Inline], values: Sequence[Value] = ()) -> str:
    """Return the words of inlines, the values in their slots; notes say nothing."""
    words = []
    for inline in inlines:
        value = values[inline.number] if isinstance(inline, Slot) else inline
        if isinstance(value, Run | Link | Reference):
            words.append(value.text)
        elif not isinstance(value, Note):
            words.append(plain_text(value))
    return "".join(words)
