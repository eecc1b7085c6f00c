"""From a name to whether a source has its words anywhere, in whatever letters."""

from briefings.evidence.readers.names.mentions import Mention


def stands_in(mention: Mention, context: object) -> bool:
    """Whether a source has a name somewhere."""
    text = getattr(context, "text", "")
    if not text:
        return False
    if mention.entity and any(_is_word_in(n, text) for n in mention.entity.names if n):
        return True
    core = mention.core[-1:] if mention.kind == "person" else mention.core
    return all(_has_low_word(low, text) for low in core)


def _has_low_word(low: str, text: str) -> bool:
    return any(
        _is_word_in(form, text)
        for form in (low.capitalize(), low.upper(), low, _dotted(low))
    )


def _dotted(low: str) -> str:
    return "".join(f"{letter}." for letter in low.upper())


def _is_word_in(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        is_start = at == 0 or not text[at - 1].isalnum()
        if is_start and (end == len(text) or not text[end].isalnum()):
            return True
        at = text.find(word, at + 1)
    return False
