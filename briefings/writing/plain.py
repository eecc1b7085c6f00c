"""From inlines to the words a reader sees of them, without notes."""

from collections.abc import Sequence

from briefings.memo import Inline, Note, Slot, Value


def plain_text(inlines: Sequence[Inline], values: Sequence[Value] = ()) -> str:
    """Return the words of inlines, the values in their slots; notes say nothing."""
    return "".join(_words(inline, values) for inline in inlines)


def _words(inline: Inline, values: Sequence[Value]) -> str:
    match inline:
        case Note():
            return ""
        case Slot():
            value = values[inline.number]
            items = value if type(value) is tuple else (value,)
            return plain_text(items, values)  # type: ignore[arg-type]
    return inline.text
