"""From a quotation and where it stands to what limits it there and was left out.

"Nobody deleted records" is not "Nobody deleted records to hide them", and "someone will
answer for it" is not "if it did, someone will answer for it".
"""

import re
from collections.abc import Sequence

from briefings.evidence.readers.places.quotes import Quotation
from briefings.evidence.readers.words.forms import stem, word_set
from briefings.evidence.readers.words.prose import Prose, plain_words

_CONDITIONS = word_set("if unless until except without provided providing assuming")
_LIMITS = _CONDITIONS | word_set(
    """
    because to after before for when while where with since in on at by during from
    under due so yet as against over about of that who which
    """
)
_STRONG = _CONDITIONS | word_set(
    "because to after before for when while where since under due so yet as who that or"
)
_PHRASES = ("as long as", "so far as", "as far as", "to the extent", "as best")
_ALL = word_set(
    """
    nobody no none never not nothing neither nor everyone everybody everything all every
    each always any anyone cannot can't don't didn't doesn't won't wasn't weren't isn't
    aren't hasn't haven't hadn't
    """
)
_VERBS = word_set(
    """
    is are was were be been has have had does do did will would can could may might must
    should shall am
    """
)
_ENDS = re.compile(r'[.!?;"]|$')
_MARKS = '.!?;"'
_SUPPOSING = word_set("if should were had any")
_SHORTEST = 9  # words of an aside
_LONG = 200  # characters of the source that are looked at on either side
_FEW = 3  # words of a quotation that may be a clause
_FIRST = 8  # words of what is left out that may be told otherwise
SHORT = 3  # letters up to which a word tells little
_NEGATING = word_set(
    """
    not never no nobody none cannot can't don't didn't unfair wrong false untrue absurd
    ridiculous mistaken misleading inaccurate foolish dishonest premature impossible
    refuse refuses refused hardly without
    """
)
_FRAMING = word_set(
    """
    to say is that i we you it call think believe claim know argue promise guarantee
    mean suggest conclude a an the be been so very really quite
    """
)
_ONLY_ON = word_set("if when with")
_TIMES = word_set("on in at during when if for under after before some")


def limit_cut(text: str, end: int, quotation: Quotation, statement: Prose) -> str:
    """Return what limits a quoted clause right behind it, and is not told at all."""
    words = plain_words(quotation.words)
    rest = text[end : end + _LONG]
    rest = rest[: _ENDS.search(rest).start()]  # type: ignore[union-attr]  # ends anywhere
    follows = plain_words(rest)
    if not follows:
        return ""
    if _is_on_condition(text, end, follows):
        return "" if _is_told(follows, quotation, statement) else rest.strip(" ,")
    if len(words) < _FEW or not _is_whole(text, end, words):
        return ""
    is_sweeping = not _ALL.isdisjoint(words) or rest.startswith(",")
    openers = _LIMITS if is_sweeping else _CONDITIONS
    has_condition = not _CONDITIONS.isdisjoint(follows[:_FIRST])
    has_condition = has_condition or any(phrase in rest for phrase in _PHRASES)
    has_condition = has_condition or rest.startswith(" or ")
    if follows[0] not in openers and not has_condition:
        return ""
    if rest.startswith(",") and not has_condition:
        return ""
    return "" if _is_told(follows, quotation, statement) else rest.strip(" ,")


def _is_on_condition(text: str, end: int, follows: Sequence[str]) -> bool:
    """Whether quoted words, though only a few, go on "only if" or "unless"."""
    is_only = follows[0] == "only" and not _ONLY_ON.isdisjoint(follows[1:2])
    return text[end : end + 1] == " " and (is_only or follows[0] == "unless")


def is_strong(rest: str) -> bool:
    """Whether what was left out takes back a part of what is quoted."""
    follows = plain_words(rest)
    has_condition = not _CONDITIONS.isdisjoint(follows[:_FIRST])
    return has_condition or not _STRONG.isdisjoint(follows[:1])


def _is_whole(text: str, end: int, words: Sequence[str]) -> bool:
    """Whether quoted words say something by themselves, and go on without a pause."""
    is_clause = not _VERBS.isdisjoint(words) or not _ALL.isdisjoint(words[:1])
    return is_clause and text[end : end + 1] in (" ", ",")


def _is_told(follows: Sequence[str], quotation: Quotation, statement: Prose) -> bool:
    """Whether the statement gives any word of what was left out, outside the marks."""
    telling = [w for w in follows[:_FIRST] if len(w) > SHORT and w not in _LIMITS]
    return is_told_outside(telling, quotation, statement)


def is_told_outside(
    telling: Sequence[str], quotation: Quotation, statement: Prose
) -> bool:
    """Return whether a statement gives any of some words outside its quotation."""
    own = {
        statement.stems[i]
        for i, start in enumerate(statement.starts)
        if not quotation.start <= start < quotation.end
    }
    return any(stem(word) in own for word in telling)


def frame_cut(text: str, at: int, quotation: Quotation, statement: Prose) -> str:
    """Return what turns or limits quoted words right before them, and is left out."""
    before = text[max(0, at - _LONG) : at]
    before = before[max(before.rfind(mark) for mark in _MARKS) + 1 :]
    if not before.strip():
        return ""
    own = {*statement.lows}
    frame = _aside(before)
    is_told = bool(frame) and _is_told(plain_words(frame), quotation, statement)
    if frame and not is_told and _SUPPOSING.isdisjoint(own):
        return frame
    rest = before.rstrip(" ,").rpartition(",")[0] if frame else before
    turned = _turned(plain_words(rest))
    said = {low for i, low in enumerate(statement.lows) if not statement.quoted[i]}
    is_denied = not (_NEGATING | _ALL).isdisjoint(said)
    return "" if is_denied else turned


def _turned(words: Sequence[str]) -> str:
    """Return the words from a denial on, where only a frame stands behind it."""
    for i in range(len(words) - 1, -1, -1):
        if words[i] in _NEGATING:
            return " ".join(words[i:])
        if words[i] not in _FRAMING:
            return ""
    return ""


def _aside(before: str) -> str:
    """Return what says when or on what condition: "if it did,", ", on cold nights,"."""
    parts = before.rstrip().split(",")
    if len(parts) < 2 or parts[-1]:  # noqa: PLR2004  # no comma right before
        return ""
    aside = plain_words(parts[-2])
    at = max((i for i, word in enumerate(aside) if word in _CONDITIONS), default=-1)
    if at >= 0 and len(aside) - at <= _SHORTEST:
        return " ".join(aside[at:])
    is_aside = len(parts) > 2 and 1 < len(aside) <= _SHORTEST  # noqa: PLR2004  # two commas
    return f", {' '.join(aside)}" if is_aside and aside[0] in _TIMES else ""
