"""From a quotation and a text to where its fragments stand, in order and near by."""

import re
from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.places.quote_brackets import replaced
from briefings.evidence.readers.places.quotes import Fragment, Quotation
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import read

_FARTHEST = 400  # characters that an ellipsis may leave out
_EXCEPTIONS = word_set("but except unless however although though only until")
_SPOKEN_GAP = re.compile(
    r'[,.?!-]?(?<=\S)" [^"]{1,120}[,.:] "(?=\S)'
)  # `," he said, "`


_Gap = tuple[tuple[int, int], tuple[int, int]]  # the parts before and behind it


class Found(NamedTuple):
    """Where a quotation stands in a text."""

    start: int
    end: int


class Missing(NamedTuple):
    """Why a quotation does not stand in a text."""

    is_partly: bool  # its fragments are there, but not as they must be
    reason: str = ""
    hidden: str = ""  # what an omission hides
    whole: str = ""  # the words from the first fragment to the last
    is_replaced: bool = False  # by words in brackets that are others


def search(text: str, quotation: Quotation, lexicon: Lexicon) -> Found | Missing:
    """Return where all fragments stand in order, or why they do not.

    Compared are the words after typography: marks of quotation are alike, spaces around
    dashes do not count. The first letter may change its case, the last comma or full
    stop may be the statement's own.
    """
    folded = _Folded.of(text)
    found = _in_order(folded, quotation)
    if found is None:
        joined = _Folded.of(_SPOKEN_GAP.sub(" ", text))
        if len(quotation.fragments) == 1 and _spoken_on(joined, quotation):
            return Found(*_outer(folded, quotation))
        return _why(folded, quotation)
    gaps = enumerate(pairwise(found), start=1)
    missing = (_in_gap(folded, quotation, at, gap, lexicon) for at, gap in gaps)
    if lost := next((one for one in missing if one), None):
        return lost._replace(whole=folded.whole(found))
    return Found(folded.raw(found[0][0]), folded.raw(found[-1][1] - 1) + 1)


def _in_gap(
    folded: "_Folded", quotation: Quotation, at: int, gap: _Gap, lexicon: Lexicon
) -> Missing | None:
    """Return what is wrong with what stands between two parts of a quotation."""
    words, put_in = folded.text[gap[0][1] : gap[1][0]], quotation.fragments[at].put_in
    if hidden := _hides(words, lexicon) or _adds(quotation, lexicon):
        return Missing(True, hidden=hidden)
    if put_in and (changed := replaced(words, put_in)):
        reason = f"'[{put_in}]' stands for '{changed}' of the source"
        return Missing(True, reason, is_replaced=True)
    if not quotation.brackets and (governor := _governs(words, lexicon)):
        return Missing(
            True, f"what follows the gap hangs on '{governor}', which is left out"
        )
    if len(words) > _FARTHEST:
        return Missing(True, "the quoted parts stand far from each other in the source")
    return None


class _Folded(NamedTuple):
    """A normalised text with what does not count in a quotation taken away."""

    text: str
    offsets: list[int] | None

    @classmethod
    def of(cls, text: str) -> "_Folded":
        folded = text.replace('"', "'")
        if " -" not in folded and "- " not in folded:
            return cls(folded, None)
        kept = [i for i, character in enumerate(folded) if _counts(folded, i)]
        return cls("".join(folded[i] for i in kept), kept)

    def raw(self, at: int) -> int:
        return at if self.offsets is None else self.offsets[at]

    def whole(self, found: list[tuple[int, int]]) -> str:
        return self.text[found[0][0] : found[-1][1]]


def _counts(text: str, i: int) -> bool:
    """Whether a character is no space beside a dash."""
    if text[i] != " ":
        return True
    return text[i - 1 : i] != "-" and text[i + 1 : i + 2] != "-"


def has_part(text: str, part: Fragment) -> bool:
    """Whether a text has one part of a quotation."""
    return _find(_Folded.of(text).text, part, 0) is not None


def _in_order(folded: _Folded, quotation: Quotation) -> list[tuple[int, int]] | None:
    found: list[tuple[int, int]] = []
    after = 0
    for fragment in quotation.fragments:
        place = _find(folded.text, fragment, after)
        if place is None:
            return None
        found.append(place)
        after = place[1]
    return found


def _find(text: str, fragment: Fragment, after: int) -> tuple[int, int] | None:
    words = _Folded.of(fragment.words).text.strip("'")
    forms = dict.fromkeys((words, words[:1].swapcase() + words[1:]))
    places = (_place(text, form, after, fragment.is_whole) for form in forms)
    return min((place for place in places if place), default=None)


def _place(text: str, form: str, after: int, is_whole: bool) -> tuple[int, int] | None:
    at = text.find(form, after)
    while at >= 0:
        end = at + len(form)
        if _is_word_edge(text, at) and (not is_whole or _is_word_edge(text, end)):
            return at, end
        at = text.find(form, at + 1)
    return None


def _is_word_edge(text: str, at: int) -> bool:
    if at <= 0 or at >= len(text):
        return True
    return not (text[at - 1].isalnum() and text[at].isalnum())


def _spoken_on(joined: _Folded, quotation: Quotation) -> bool:
    """Whether it stands there once "he said" is taken out from between the marks."""
    fragment = quotation.fragments[0]
    if _find(joined.text, fragment, 0):
        return True
    bare = fragment.words.replace(",", "").replace(".", "")
    text = joined.text.replace(",", "").replace(".", "")
    return bool(_find(text, fragment._replace(words=bare), 0))


def _outer(folded: _Folded, quotation: Quotation) -> tuple[int, int]:
    """Return the place from the first words of a quotation to its last ones."""
    words = quotation.fragments[0].words.split()
    start = max(folded.text.find(" ".join(words[:2])), 0)
    end = folded.text.find(words[-1], start)
    last = end + len(words[-1]) if end >= 0 else len(folded.text)
    return folded.raw(start), folded.raw(last - 1) + 1


def _why(folded: _Folded, quotation: Quotation) -> Missing:
    """Say whether the fragments are all there in another order."""
    if len(quotation.fragments) > 1 and all(
        _find(folded.text, fragment, 0) for fragment in quotation.fragments
    ):
        return Missing(True, "the quoted parts stand in another order in the source")
    return Missing(False)


def _hides(gap: str, lexicon: Lexicon) -> str:
    """Return the negation or exception that a gap leaves out."""
    if not gap.strip():
        return ""
    prose = read(gap, lexicon)
    for mark in prose.of("negator"):
        return prose.words(mark.first, mark.last)
    for i, low in enumerate(prose.lows):
        if low in _EXCEPTIONS:
            return prose.words(i, i)
    return ""


_GOVERNORS = word_set(
    """
    when if unless until because although though while whereas before after since
    without except despite than whether within against into onto toward towards from of
    in on at by for with under over between among during through about around beyond
    behind below above near per via like
    """
)
_JOINING = word_set("and or but nor")


def _governs(gap: str, lexicon: Lexicon) -> str:
    """Return the word at the end of a gap on which what follows it hangs.

    "Told to say full when we were not full", without "full when". A word that only
    goes on with what stood before ("to the county and to the state") is none.
    """
    lows = read(gap, lexicon).lows if gap.strip() else ()
    if not lows or lows[-1] not in _GOVERNORS or not gap.rstrip()[-1].isalpha():
        return ""
    return "" if lows[-2:-1] and lows[-2] in _JOINING else lows[-1]


def _adds(quotation: Quotation, lexicon: Lexicon) -> str:
    """Return the negation that words in brackets put in."""
    for words in quotation.brackets:
        if read(words, lexicon).has("negator"):
            return f"[{words}]"
    return ""
