"""From inlines to the words a reader sees of them, without notes."""

from collections.abc import Sequence

from briefings.memo import Inline, Link, Note, Reference, Run, Slot, Tick, Value

BOX = "\u2610"
"""A box that nobody has ticked."""


def plain_text(inlines: Sequence[Inline], values: Sequence[Value] = ()) -> str:
    """Return the words of inlines, the values in their slots; notes say nothing."""
    words = []
    for inline in inlines:
        value = values[inline.number] if isinstance(inline, Slot) else inline
        if isinstance(value, Run | Link | Reference):
            words.append(value.text)
        elif isinstance(value, Tick):
            words.append(f"{BOX}\u00a0{value.label}")
        elif not isinstance(value, Note):
            words.append(plain_text(value))
    return "".join(words)
