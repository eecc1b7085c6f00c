"""From a word that has an opposite to uses in which it turns nothing round."""

from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.of_others import MONTHS
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_TIMES = word_set("end close start beginning opening")
_BEFORE_TIME = word_set("by at until till through since before after from near toward")
_DIRECTIONS = frozenset(("north", "east"))
_NEAR = 3  # tokens between two opposites that are told of together
_CONDITIONS = word_set("only if provided once when")
COMPARING = frozenset(
    ("exceed", "more_than", "amount", "high", "length", "pace", "stretch")
)
_EARLIER = word_set("before until previously formerly once")
_UNLIKE = word_set("unlike whereas")
_NOW = word_set("since after now first")
_EDGES = word_set('. , ; : ? ! "')
_SPANS = word_set("ending ended ends beginning began begins starting started starts")
_SPANNING = word_set("on in at with as around about early late mid")
_CONCEDING = word_set("grant grants granted granting allow allows allowed allowing")
_CLAUSES = word_set("that what how it")
_PERIODS = word_set("year years months quarter half weeks days period week month")
_REACHING = frozenset(("reach", "reached", "reaches", "reaching"))
_YEAR = 4  # figures of a year
_LAYING_DOWN = word_set("provide provides provided")
_LATER = word_set("afterward afterwards later thereafter subsequently")
_SOONER = word_set("earlier beforehand previously")


def is_in_other_sense(prose: Prose, mark: Mark) -> bool:
    """Whether a word is a point in time, "by the end", or stands with its opposite."""
    if _is_view(prose, mark) or _is_of_span(prose, mark) or _is_of_figure(prose, mark):
        return True
    return _is_of_time(prose, mark) or _is_of_either(prose, mark)


def _is_of_figure(prose: Prose, mark: Mark) -> bool:
    """Whether it is a number that is reached or left: "reached 31,500"."""
    behind = "".join(prose.lows[mark.last + 1 : mark.last + 2])
    return prose.lows[mark.first] in _REACHING and (
        behind[:1].isdigit() or behind == "$"
    )


def _is_view(prose: Prose, mark: Mark) -> bool:
    """Whether it is a verb of saying: "concluded that", "granting that", "provides".

    Rules provide: "the order provides that", "..., the judgment provides.", and what is
    done "provided the logs bear it out" is done on a condition.
    """
    low = prose.lows[mark.first]
    follows = "".join(prose.lows[mark.last + 1 : mark.last + 2])
    if low.startswith("conclud"):
        return follows in ("that", ":")
    if low == "better":
        return follows in ("part", "half", "known")
    if low in _CONCEDING:
        return follows in _CLAUSES
    if low not in _LAYING_DOWN:
        return False
    is_condition = low == "provided" and follows in ("the", "that", "it", "they")
    return is_condition or follows == "that" or follows in _EDGES


def _is_of_span(prose: Prose, mark: Mark) -> bool:
    """Whether it tells when a time ends or begins: "the year ending June 30"."""
    if mark.first != mark.last or prose.lows[mark.first] not in _SPANS:
        return False
    is_ing = prose.lows[mark.first].endswith("ing")
    behind = prose.lows[mark.last + 1 : mark.last + 1 + _NEAR]
    at = next((low for low in behind if low not in _SPANNING), "")
    is_time = at in MONTHS or (at[:1].isdigit() and len(at) == _YEAR)
    if is_ing:
        return is_time
    before = prose.lows[max(0, mark.first - _NEAR) : mark.first]
    return is_time and not _PERIODS.isdisjoint(before)


def _is_of_time(prose: Prose, mark: Mark) -> bool:
    """Whether it is when something is: "by the close of 2023", "at year's end"."""
    if mark.first != mark.last or prose.lows[mark.first] not in _TIMES:
        return False
    before = prose.lows[max(0, mark.first - _NEAR) : mark.first]
    is_noun = before[-1:] == ("the",) or prose.texts[mark.first - 1].endswith("'s")
    return is_noun and not _BEFORE_TIME.isdisjoint(before)


def _is_of_either(prose: Prose, mark: Mark) -> bool:
    """Whether its opposite stands beside it: "in full or in part"."""
    group = mark.value.partition("/")[0]
    return any(
        other.value != mark.value
        and other.value.partition("/")[0] == group
        and _are_joined(prose, *sorted((mark, other), key=lambda one: one.first))
        for other in prose.of("antonym")
    )


def _are_joined(prose: Prose, one: Mark, other: Mark) -> bool:
    between = prose.lows[one.last + 1 : other.first]
    return len(between) <= _NEAR and "or" in between


def is_name_of_its_own(prose: Prose, mark: Mark, other: Prose) -> bool:
    """Whether both texts have a direction as it is: "the South precinct"."""
    if mark.value.partition("/")[0] not in _DIRECTIONS:
        return False
    return prose.lows[mark.first] in other.lows


def is_supposed_of(one: Prose, mark: Mark, other: Prose, there: Mark) -> bool:
    """Whether "unless A, not B" answers "B only if A"."""
    ours, theirs = _sentence(one, mark), _sentence(other, there)
    return any(
        "unless" in a and not _CONDITIONS.isdisjoint(b)
        for a, b in ((ours, theirs), (theirs, ours))
    )


def is_of_the_unlike(one: Prose, mark: Mark, other: Prose, there: Mark) -> bool:
    """Whether a passage tells its word of those whom the statement is "unlike"."""
    first, last = one.sentence_of(mark.first)
    at = next((i for i in range(first, last + 1) if one.lows[i] in _UNLIKE), -1)
    if at < 0 or first <= mark.first <= at:
        return False
    end = next((i for i in range(at, last) if one.lows[i] == ","), last)
    away = {one.stems[i] for i in range(at + 1, end) if one.is_content(i)}
    ours = {one.stems[i] for i in range(first, at) if one.is_content(i)}
    ground = ground_of(other, there.first)
    told = {other.stems[i] for i in ground.telling()} if ground else set()
    return (
        bool(away & told) and mark.first > end and len(ours & told) < len(away & told)
    )


def is_right_behind_no(prose: Prose, mark: Mark) -> bool:
    """Whether a short word is denied: "no longer above the limit"."""
    if prose.is_content(mark.first):
        return False
    return any(m.last == mark.first - 1 for m in prose.of("negator"))


def is_of_earlier(one: Prose, mark: Mark, other: Prose, there: Mark) -> bool:
    """Whether one tells how it was before what the other tells of."""
    if mark.value.partition("/")[0] not in COMPARING:
        return False
    ours, theirs = _clause(one, mark), _clause(other, there)
    return any(
        not _EARLIER.isdisjoint(a) and _EARLIER.isdisjoint(b) and not _NOW.isdisjoint(b)
        for a, b in ((ours, theirs), (theirs, ours))
    )


def _clause(prose: Prose, mark: Mark) -> tuple[str, ...]:
    ground = ground_of(prose, mark.first)
    return prose.lows[ground.first : ground.last + 1] if ground else ()


def is_so_timed(prose: Prose, mark: Mark) -> bool:
    """Whether a text has "afterward" or "earlier" for what comes after or before."""
    wanted = _LATER if mark.value.endswith("/1") else _SOONER
    return any(
        low in wanted and follows in _EDGES
        for low, follows in zip(prose.lows, prose.lows[1:], strict=False)
    )


def _sentence(prose: Prose, mark: Mark) -> tuple[str, ...]:
    first, last = prose.sentence_of(mark.first)
    return prose.lows[first : last + 1]
