"""From what is put off in two ways to one way that stands for another one."""

from collections.abc import Iterator

from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.plans_and_duties import MODALS, SORTS, Distance
from briefings.evidence.readers.clauses.verb_forms import is_noun
from briefings.evidence.readers.words.forms import stem, word_set
from briefings.evidence.readers.words.kindred import Kindred

RULE = "modality-differs"
HELP = "say it as far off from done as the passage does, or cite words that say it is"
# Passage → statement, where taking one for the other changes what is said.
_EXCHANGES = frozenset(
    (
        ("ask", "must"),
        ("may", "must"),
        ("intent", "must"),
        ("must", "may"),
        ("must", "ask"),
        ("may", "intent"),
        ("intent", "may"),
        ("doubt", "sure"),
        ("tell", "may"),
        ("may", "sure"),
    )
)
_NONE = word_set("no not never any without")
_PLAIN = frozenset(("may", "must", "sure"))  # which nobody takes for one another
_WISHES = frozenset(("wish", "wish_to"))
_WEIGHING = frozenset(map(stem, ("consider", "weigh", "explore", "discuss")))
_ARRANGING = frozenset(map(stem, ("schedule", "set", "slate", "book")))
_BINDING = frozenset(map(stem, ("policy", "rule", "law", "regulation", "decree")))
_IF = word_set("if unless should")
_ON_WHAT = word_set("if unless provided depending pending until")
_DEMAND = stem("demand")
_ASKING = frozenset(map(stem, ("ask", "call", "request", "urge", "invite")))
_FORBIDDING = frozenset(
    map(stem, ("enjoin", "prohibit", "forbid", "bar", "ban", "bind", "preclude"))
)
_WILL = word_set("will won't shall going they'll he'll she'll it'll we'll i'll")
_CLOSE = 0.6  # how closely a statement keeps to a passage that tells much
_FEW = 12  # places of one word that are looked at
_AROUND = 9  # tokens on either side that tell what a plan is about


def ways_exchanged(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield a family of distance that stands for another one of the passage."""
    ours = {d.family for d in said}
    for mine in said:
        same_head = [d for d in read if d.stems & mine.stems]
        beside = {d.family for d in said if d.stems & mine.stems}
        lost = _possibility_lost(mine, same_head, read)
        if lost and "may" not in ours and not _is_of_none(mine):
            yield _exchange(both, mine, lost)
            continue
        if any(d.family in beside for d in same_head):
            is_wished = same_head[0].kind in _WISHES and not any(
                d.kind in _WISHES for d in said
            )
            if is_wished and _says_will(both, mine):
                yield _exchange(both, mine, same_head[0])
            continue
        is_as_one = _is_told_as_one(mine, both)
        is_as_one = is_as_one and not (same_head and _is_bare(mine, read))
        if is_as_one or any(_is_license(both, d) for d in same_head):
            continue  # "one recommendation was for": it is told as one there, too
        is_kept = not same_head and _says_no_more(both, mine, read)
        for other in () if is_kept else _rivals(mine, same_head, read):
            is_here = other.family in ours and other not in same_head
            if not is_here and _is_exchange(mine, other):
                yield _exchange(both, mine, other)
                break


def _is_of_none(mine: Distance) -> bool:
    """Whether it is denied: "does not have to", "has no duty to"."""
    around = mine.prose.lows[max(0, mine.mark.first - 1) : mine.mark.last + 1]
    return mine.is_denied or not _NONE.isdisjoint(around)


def _is_bare(mine: Distance, read: tuple[Distance, ...]) -> bool:
    """Whether a verb says by itself that it must be; not "would have to".

    Nor where a passage has it of what was told before: "above 105 they must".
    """
    at = mine.mark.first
    own = mine.prose.stems[at]
    if any(not d.heads and d.prose.stems[d.mark.first] == own for d in read):
        return False
    is_would = mine.prose.low(at - 1) == "would"
    return not (is_would or is_noun(mine.prose, at) or _is_of_none(mine))


def _possibility_lost(
    mine: Distance, same_head: list[Distance], read: tuple[Distance, ...]
) -> Distance | None:
    """Return the possibility that a passage has of the same: "might need to close"."""
    for other in same_head[:_FEW] if mine.family == "must" else ():
        for outer in read:
            is_outer = outer.family == "may" and outer.prose is other.prose
            around = {*outer.heads, outer.mark.first}
            if (
                is_outer
                and outer is not other
                and (other.mark.first in around or {*other.heads} & {*outer.heads})
            ):
                return outer
    return None


def _rivals(
    mine: Distance, same_head: list[Distance], read: tuple[Distance, ...]
) -> list[Distance]:
    """Return what may be told in another way: of the same word, if there is any."""
    is_told = any(d.family == mine.family for d in read)
    among = same_head if same_head or is_told else read
    return [d for d in among if not _is_inner(mine, d, read)]


def _is_told_as_one(mine: Distance, both: Sides) -> bool:
    """Whether a passage has the word for a request or a wish itself."""
    at = mine.mark.first
    is_one = mine.family in ("ask", "must") or mine.kind in _WISHES
    return is_one and any(mine.prose.stems[at] in p.stems for p in both.passages)


def _says_no_more(both: Sides, mine: Distance, read: tuple[Distance, ...]) -> bool:
    """Whether it is denied, or a passage has another word for it: "sought", "asked"."""
    at = mine.mark.first
    is_idle = mine.family == "sure" and is_denied(mine.prose, at)
    if is_idle or mine.is_denied or (mine.family == "must" and _has_rule(both)):
        return True
    if mine.prose.lows[at] in MODALS or not mine.prose.is_content(at):
        return False
    if mine.prose.stems[at] in _ARRANGING and _ARRANGING & both.stems():
        return True
    kin = both.lexicon.built(Kindred)
    others = {(id(d.prose), d.mark.first) for d in read if d.family != mine.family}
    return any(
        (id(passage), place) not in others and not is_denied(passage, place)
        for passage in both.passages
        for place in kin.places(mine.prose, at, passage)
    )


def _has_rule(both: Sides) -> bool:
    """Whether a passage speaks of a rule, which binds whom it is for."""
    return not _BINDING.isdisjoint(both.stems())


def _is_inner(mine: Distance, other: Distance, read: tuple[Distance, ...]) -> bool:
    """Whether its own words are put off: "no power to require", "told it to let"."""
    at = other.mark.first
    return any(
        d.prose is other.prose and at in d.heads
        for d in read
        if d.family in ("tell", mine.family)
    )


def _is_license(both: Sides, other: Distance) -> bool:
    """Whether both sides speak of a license: "the license needed", "licensed to"."""
    own = other.prose.stems[other.mark.first]
    return other.kind == "permission" and own in both.statement.stems


def _says_will(both: Sides, mine: Distance) -> bool:
    """Whether a plan of the statement is certain: "will", "is going to"."""
    return both.statement.lows[mine.mark.first] in _WILL


def _exchange(both: Sides, mine: Distance, other: Distance) -> Discrepancy:
    now, then = SORTS[mine.kind].name, SORTS[other.kind].name
    message = f"{then} in the passage is {now} here: '{other.words}'"
    is_same = bool(mine.stems & other.stems) and {mine.family, other.family} <= _PLAIN
    severity = "review" if is_same else weight(both, _CLOSE)
    return Complaint(RULE, severity, message, HELP).at(
        both.statement, mine.mark.first, mine.mark.last, other.words
    )


def _is_exchange(mine: Distance, other: Distance) -> bool:
    if (other.family, mine.family) not in _EXCHANGES or _is_refusal(mine, other):
        return False
    if _is_due_as_asked(mine, other):
        return False
    if _hangs_on_something(mine, other):
        return False
    own = other.prose.stems[other.mark.first]
    if mine.family == "may" and (other.stems | {own}) & _WEIGHING:
        return False  # who "will consider" a thing may do it
    is_doubted = mine.family == "sure" and other.family == "doubt"
    if mine.stems & other.stems or (is_doubted and _around(mine) & _around(other)):
        return True
    return not is_doubted and len(_around(mine) & _around(other)) > 1


def _is_due_as_asked(mine: Distance, other: Distance) -> bool:
    """Whether it is due, and asked for: a policy demands it, a judge asks for it."""
    is_demand = mine.prose.stems[mine.mark.first] == _DEMAND
    if is_demand and other.family == "must":
        return True
    return all(not _ASKING.isdisjoint(_own(one)) for one in (mine, other))


def _is_if(mine: Distance, other: Distance) -> bool:
    """Whether it depends, or is what for: "could ask, and if so", "so that it may"."""
    first, last = other.prose.sentence_of(other.mark.first)
    at = other.mark.first
    if "so" in other.prose.lows[max(first, at - _AROUND) : at]:
        return True
    is_would = mine.prose.lows[mine.mark.first] == "would"
    is_would = is_would and mine.stems.isdisjoint(other.prose.stems)
    ahead = other.prose.lows[first : min(last, at + 4 * _AROUND)]
    return is_would and not _IF.isdisjoint(ahead)


def _hangs_on_something(mine: Distance, other: Distance) -> bool:
    """Whether either is told of something that depends: "may", for "will unless"."""
    if other.family == "intent":
        return _depends(other)
    return other.family == "may" and mine.family == "intent" and _is_if(mine, other)


def _depends(other: Distance) -> bool:
    """Whether what is planned hangs on something else."""
    first, last = other.prose.sentence_of(other.mark.first)
    return not _ON_WHAT.isdisjoint(other.prose.lows[first : last + 1])


def _is_refusal(mine: Distance, other: Distance) -> bool:
    """Whether a denial on either side makes two ways say much the same."""
    is_must = mine.family == "must"
    if other.denies and (is_must or "only" in mine.prose.lows):
        return True  # "could not get it until", "had to wait"; "may only once"
    if is_must and other.prose.lows[other.mark.first] == "shall":
        return True
    if not mine.denies:
        return other.denies and mine.prose.lows[mine.mark.first] == "would"
    is_would = mine.prose.lows[mine.mark.first] == "would"
    if is_would and other.family == "may":
        return True  # "would not supply" refuses
    is_forbidden = not _FORBIDDING.isdisjoint(_own(other))
    if is_forbidden or (other.denies and _both_forbid(mine, other)):
        return True
    # "Could not be in place before" May, "would be no earlier than" that.
    is_dated = "before" in mine.prose.lows[mine.mark.last :]
    return other.family == "intent" and (is_dated or not mine.stems & other.stems)


def _own(distance: Distance) -> tuple[str, ...]:
    """Return the stems of the words that put a thing off."""
    return distance.prose.stems[distance.mark.first : distance.mark.last + 1]


def _both_forbid(mine: Distance, other: Distance) -> bool:
    """Whether "may not" stands for "shall not" or "must not"."""
    is_shall = other.prose.lows[other.mark.first] == "shall"
    return is_shall or {mine.family, other.family} == {"may", "must"}


def _around(distance: Distance) -> set[str]:
    """Return the words that carry meaning near the words of a distance."""
    prose, mark = distance.prose, distance.mark
    first, last = prose.sentence_of(mark.first)
    window = range(max(first, mark.first - _AROUND), min(last, mark.last + _AROUND) + 1)
    return {
        prose.stems[i]
        for i in window
        if prose.is_content(i) and not mark.first <= i <= mark.last
    }
