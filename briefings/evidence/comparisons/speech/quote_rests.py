"""From a quoted part to what the source quotes beside it and nobody tells.

"Encouraging" is not "encouraging but uneven".
"""

import re

from briefings.evidence.comparisons.speech.quote_limits import SHORT, is_told_outside
from briefings.evidence.readers.places.quotes import Quotation
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose, plain_words

_REACH = 400  # characters on either side in which the source's quotation begins or ends
_FEW = 3  # words of a quotation that say little without the rest
_CONTRASTS = word_set(
    """
    but except although though however yet if unless only mostly partly moderately not
    never nearly almost some few until
    """
)
_SUPPOSING = word_set("if had were should")
_ENDS = re.compile(r"[.!?;]")


def rest_untold(
    text: str, span: tuple[int, int], quotation: Quotation, statement: Prose
) -> str:
    """Return the source's sentence in quotation marks, where a part of it is quoted.

    That is so where the statement has none of the rest, and the rest limits or turns
    what is quoted, or what is quoted is only a word or two.
    """
    before = text[max(0, span[0] - _REACH) : span[0]]
    behind = text[span[1] : span[1] + _REACH]
    opening, closing = before.rfind('"'), behind.find('"')
    if opening < 0 or closing < 0 or not _opens(before, opening):
        return ""
    first = _ENDS.split(before[opening + 1 :])[-1]
    last = _ENDS.split(behind[:closing])[0]
    rest = (*plain_words(first), *plain_words(last))
    telling = [low for low in rest if len(low) > SHORT and low not in _CONTRASTS]
    if not rest or is_told_outside(telling, quotation, statement):
        return ""
    if "if" in rest and not _SUPPOSING.isdisjoint(statement.lows):
        return ""  # "had she seen it", where the source quotes "if I had"
    is_short = len(plain_words(quotation.words)) <= _FEW and len(telling) > 1
    if is_short or not _CONTRASTS.isdisjoint(rest):
        return f"{first}{text[span[0] : span[1]]}{last}".strip(" ,")
    return ""


def _opens(before: str, at: int) -> bool:
    """Whether a quotation mark opens a quotation: a word stands right behind it."""
    is_start = at == 0 or not before[at - 1].isalnum()
    return is_start and not before[at + 1 : at + 2].isspace()
