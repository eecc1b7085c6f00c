"""From a statement and its passages to goals told as met, and wholes told as done."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.scope.manners import HELP, RULE
from briefings.evidence.comparisons.scope.universals import belonging
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.ahead import tells_of_ahead
from briefings.evidence.readers.clauses.negations import negations
from briefings.evidence.readers.clauses.plans_and_duties import Distance, distances
from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_GOALS = word_set(
    """
    goal goals target targets aim aims objective objectives quota quotas promise
    promises pledge pledges commitment commitments ambition
    """
)
_MEETING = stem_set(
    "meet met hit reach achieve attain fulfil fulfill surpass beat keep kept"
)
_NEAR = 4  # tokens from "met" to "its goal"
_REACH = 9  # tokens behind "hopes to" in which "every" stands
_DOING = word_set("is are was were has have had now")
_EARLY = word_set("ahead early earlier sooner already")
_RULES = stem_set("policy rule law standard regulation ordinance code statute")
_TRYING = word_set("attempt attempts try tries tried trying")
_AWAY = frozenset(("intent", "ask", "must"))
_EVERYONE = word_set("everyone everybody those")
_BEFORE_GERUND = word_set("of in for from toward towards at on with against")
_SUCCEEDING = word_set("succeeded succeeds success succeeding")
_BOUNDED = word_set("of only but except not no short still")


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a goal met or a whole done, where a passage only means it to be."""
    both = sides(claim)
    if not both.passages or negations(both.statement):
        return
    found = _met(both) or _all_done(both)
    if found is not None:
        yield found


CHECKS = (compare,)


def _met(both: Sides) -> Discrepancy | None:
    """Return "meeting its target", where no passage says that it was met."""
    at = _meets_goal(both.statement)
    if at < 0 or any(_meets_goal(passage) >= 0 for passage in both.passages):
        return None
    if not any(set(p.lows) & _GOALS or p.has("goal") for p in both.passages):
        return None
    if not _EARLY.isdisjoint(both.lows()):
        return None  # "two years ahead of its goal"
    message = "no passage says that the goal was met"
    return Complaint(RULE, "review", message, HELP).at(both.statement, at, at)


def _meets_goal(prose: Prose) -> int:
    """Return where a text has a goal met; or -1."""
    for i, word in enumerate(prose.stems):
        is_ahead = i > 0 and prose.lows[i - 1] in ("to", "not", "would", "will")
        if word not in _MEETING or is_ahead or prose.quoted[i]:
            continue
        if _is_hoped_for(prose, i):
            continue
        if not _GOALS.isdisjoint(prose.lows[i + 1 : i + 1 + _NEAR]):
            return i
    return -1


def _is_hoped_for(prose: Prose, at: int) -> bool:
    """Whether "the hope of meeting" or "a delay in reaching" leaves it open."""
    if not prose.lows[at].endswith("ing"):
        return False
    before = prose.lows[max(0, at - 2) : at]
    is_gerund = before[-1:] and before[-1] in _BEFORE_GERUND
    return bool(is_gerund) and _SUCCEEDING.isdisjoint(before)


def _all_done(both: Sides) -> Discrepancy | None:
    """Return "all 39 jails were linked", where all 39 were meant to be."""
    statement = both.statement
    marks = [m for m in statement.of("universal") if not statement.quoted[m.first]]
    if not marks or tells_of_ahead(both.claim.statement, both.lexicon):
        return None
    is_tried = not _TRYING.isdisjoint(statement.lows)  # an attempt to answer for each
    if is_tried or not _RULES.isdisjoint(statement.stems):
        return None  # "the rule has every office check its books"
    for passage in both.passages:
        marks_there = [
            m for m in passage.of("universal") if passage.low(m.first) != "any"
        ]
        whole = [m for m in marks_there if is_put_off(passage, m)]
        plain = [m for m in passage.of("universal") if m not in whole]
        for theirs in whole:
            words = _things(passage, theirs)
            if any(words & _things(passage, other) for other in plain):
                continue
            for mine in marks:
                if words & _things(statement, mine) and _is_told(statement, mine):
                    thing = max((*belonging(passage, theirs), theirs.last))
                    shown = passage.words(theirs.first, thing)
                    message = f"what is only meant for '{shown}' reads as done"
                    return Complaint(RULE, "review", message, HELP).at(
                        statement, mine.first, mine.last, shown
                    )
    return None


def is_put_off(passage: Prose, mark: Mark) -> bool:
    """Return whether it is meant to be, asked or wanted that all be or do a thing."""
    return any(
        d.family in _AWAY and 0 < mark.first - d.mark.last <= _REACH and _opens(d)
        for d in distances(passage)
        if passage.sentences[d.mark.first] == passage.sentences[mark.first]
    )


def _opens(distance: Distance) -> bool:
    return bool(distance.heads) and not distance.is_denied


def _things(prose: Prose, mark: Mark) -> frozenset[str]:
    """Return what all is said of, and its figure."""
    behind = prose.lows[mark.last + 1 : mark.last + 2]
    if prose.lows[mark.last] in _EVERYONE or behind == ("those",):
        return frozenset(("everyone",))
    return frozenset(prose.stems[i] for i in belonging(prose, mark) if i >= 0)


def _is_told(statement: Prose, mark: Mark) -> bool:
    """Whether a clause with "all" tells what is so."""
    before = statement.lows[max(0, mark.first - 1) : mark.first]
    if not _BOUNDED.isdisjoint(before) and before != ("of",):
        return False
    first, last = statement.sentence_of(mark.first)
    inside = range(first, last + 1)
    return any(
        statement.lows[i] in _DOING or is_past(statement.lows[i]) for i in inside
    )
