"""From who won to a passage in which the case was withdrawn, dropped or settled.

Also from what is ordered to a passage in which that very request is refused.
"""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_CASES = word_set(
    "case cases suit lawsuit appeal claim complaint grievance petition motion dispute"
)
_WINNING = word_set("won win wins prevailed lost loses")
_UNDECIDED = word_set("withdrew withdrawn withdraws dropped settled")
_IT = word_set("it them this that")
_DECIDED = _WINNING | word_set(
    """
    ruled rules ruling sided judgment verdict dismissed granted denied tossed threw
    ordered decided decision upheld overturned affirmed convicted awarded struck found
    """
)
_NEAR = 5  # tokens from a verb to the case
_REQUESTS = word_set("request requests motion petition application demand bid plea")
_REFUSED = word_set("denied rejected refused declined")
_BE = word_set("is are was were be been")
_MUST = word_set("shall must")
_NOT = word_set("not never no nor neither nothing")
_STOPPING = stem_set("cease stop end halt keep")
_ENDS = word_set(". ; : , ( ) unless until if that which")
_FEW, _ALIKE = 2, 5  # words that tell; letters that two of one sort share
_REACH = 10  # tokens behind "shall" that tell what is to be done


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a case that was won though nobody did, and an order that was refused."""
    both = sides(claim)
    yield from _won(both)
    yield from _ordered(both)


CHECKS = (compare,)


def _won(both: Sides) -> Iterator[Discrepancy]:
    statement = both.statement
    at = next((i for i, low in enumerate(statement.lows) if low in _WINNING), -1)
    if at < 0 or _case(statement, at) < 0 or not _DECIDED.isdisjoint(both.lows()):
        return
    for passage in both.passages:
        ends = (i for low in _UNDECIDED for i in passage.spots(low))
        for i in sorted(ends):
            case = _case(passage, i, _IT)
            if case >= 0:
                theirs = passage.words(min(case, i), max(case, i))
                yield Complaint(
                    "event-type-differs",
                    "review",
                    f"the passage has no decision, but '{theirs}'",
                    "say how it ended there, or cite the words that tell who won",
                ).at(statement, at, at, theirs)
                return


def _case(prose: Prose, at: int, others: frozenset[str] = frozenset()) -> int:
    """Return the case that a verb is about, close by; or -1."""
    around = range(max(0, at - _NEAR), min(at + _NEAR + 1, len(prose.lows)))
    near = (i for i in around if prose.lows[i] in _CASES)
    behind = at + 1 if prose.low(at + 1) in others else -1
    is_known = behind >= 0 and not _CASES.isdisjoint(prose.lows)
    return next(near, behind if is_known else -1)


def _ordered(both: Sides) -> Iterator[Discrepancy]:
    statement = both.statement
    at = next((i for i, low in enumerate(statement.lows) if low in _MUST), -1)
    told = _told(statement, at + 1) if at >= 0 else []
    if len(told) < _FEW or statement.quoted[at] or not _NOT.isdisjoint(statement.lows):
        return
    for passage in both.passages:
        spans = list(passage.spans())
        having = [span for span in spans if _has_all(passage, span, told)]
        if having and all(_is_refusal(passage, span) for span in having):
            first, last = having[0]
            theirs = passage.words(first, min(last, first + _REACH))
            yield Complaint(
                "polarity-differs",
                "review",
                f"the passage has it asked for and refused: '{theirs} ...'",
                "say what is ordered there, and what is refused",
            ).at(statement, at, at, theirs)
            return


def _told(statement: Prose, start: int) -> list[str]:
    """Return the words for what is to be done, but for "cease to"."""
    found: list[str] = []
    for i in range(start, min(start + _REACH, len(statement.lows))):
        if statement.lows[i] in _ENDS:
            break
        if statement.is_content(i) and statement.stems[i] not in _STOPPING:
            found.append(statement.lows[i])
    return found


def _has_all(passage: Prose, span: tuple[int, int], told: list[str]) -> bool:
    words = {low[:_ALIKE] for low in passage.lows[span[0] : span[1] + 1]}
    return all(low[:_ALIKE] in words for low in told)


def _is_refusal(passage: Prose, span: tuple[int, int]) -> bool:
    lows = passage.lows[span[0] : span[1] + 1]
    is_request = not _REQUESTS.isdisjoint(lows) and not _MUST & set(lows)
    is_refused = any(
        low in _REFUSED and (not _BE.isdisjoint(lows[max(0, i - 2) : i]))
        for i, low in enumerate(lows)
    )
    return is_request and is_refused and "part" not in lows
