"""From a statement and its passages to clauses of which only one denies.

What is denied may be told in other words ("did not deactivate", "canceled"), so whole
clauses are held to each other: what they speak of, and whether either says no.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.left_open import left_open
from briefings.evidence.comparisons.denials.passage_denials import is_told_otherwise
from briefings.evidence.comparisons.denials.without_denying import is_lacking
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.grounds import ground_of, is_told_elsewhere
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.negations import Negation, negations
from briefings.evidence.readers.clauses.unopposed import leaves_denied
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.kindred import Company, Kindred
from briefings.evidence.readers.words.prose import Prose

_EDGES = word_set('. ; : ( ) ? ! "')
_JOINTS = word_set("and but while whereas though although yet which who")
_SEAMS = frozenset(
    (("and", "that"), ("and", "no"), ("and", "not"), ("but", "not"), ("but", "no"))
)
_PARTING = _EDGES | {",", "and", "but"}
_PREFIXES = ("un", "non", "dis", "mis", "in", "im", "ir", "il")
_SHORTEST = 6  # letters of a word that a prefix may turn round
_CLAUSES, _LONGEST = 24, 200  # looked at; tokens of a clause
_FEW = 3  # words that two clauses must share
_CLOSE = 0.65  # how closely a statement keeps to a passage that tells much
_COVERED = 0.5  # of what a denying clause speaks of, the part that is told again
_NEARLY_ALL = 0.75  # ... where the word that is denied is not
_SETTING_OFF = frozenset(("from", "to", "the", "a", "for", "in", "of", "by", "$"))
_SOFT = ("negator", "soft")
_ONLY = word_set("only just merely solely")
_NO = word_set("no not without none")


class Clause(NamedTuple):
    """Tokens of a text from one pause to the next."""

    prose: Prose
    first: int
    last: int

    def telling(self) -> tuple[int, ...]:
        """Return the tokens that carry meaning."""
        last = min(self.last, self.first + _LONGEST)
        return telling(self.prose, self.first, last)

    def denies(self, negation: Negation, both: Sides, kin: Kindred) -> bool:
        """Whether anything in it says no, in whatever way.

        A word for what is denied says no by itself only: "canceled", "did not close".
        """
        inside = range(self.first, self.last + 1)
        theirs = negation.prose
        turned = {p + word for p in _PREFIXES for word in negation.stems}
        if not turned.isdisjoint(self.prose.stems[i] for i in inside):
            return True
        for mark in (m for kind in _SOFT for m in self.prose.of(kind)):
            if mark.first in inside and not any(
                kin.are_kin(self.prose, mark.first, theirs, head)
                for head in negation.heads
            ):
                return True
        if not _ONLY.isdisjoint(self.prose.lows[self.first : self.last + 1]):
            return True
        if any(
            m.first in inside and self.prose.lows[m.first] in _NO
            for m in self.prose.of("idle")
        ):
            return True  # "no more than"
        known = both.lows()
        return any(_is_turned(self.prose.lows[i], known) for i in inside)


def clauses(prose: Prose) -> tuple[Clause, ...]:
    """Return the clauses of a text."""
    return tuple(Clause(prose, *span) for span in prose.once(_spans))


def _spans(prose: Prose) -> tuple[tuple[int, int], ...]:
    """Return where clauses are, without the text, which keeps them."""
    lows, last = (*prose.lows, ""), len(prose.lows) - 1
    found: list[tuple[int, int]] = []
    first = 0
    for i in (*prose.spots_of(_PARTING), last):
        if i == last or _is_end(lows[i], lows[i + 1], lows[first]):
            if i > first:
                found.append((first, i))
            first = i + 1
    return tuple(found)


def _is_end(low: str, follows: str, begins: str) -> bool:
    """Whether a clause that begins so ends with a word that another one follows."""
    if low == ",":
        return follows in _JOINTS or begins in _NO
    return low in _EDGES or (low, follows) in _SEAMS


def parity_differs(both: Sides) -> Iterator[Discrepancy]:
    """Yield clauses that deny on one side what they tell on the other."""
    kin = both.lexicon.built(Kindred)
    yield from _lost(both, kin)
    yield from left_open(both)


def _is_contrast(negation: Negation) -> bool:
    """Whether it only sets one thing off: "but not from the other", "and not $40"."""
    prose, at = negation.prose, negation.mark.first
    is_not = prose.lows[at] == "not" and prose.low(at - 1) in ("but", "and")
    behind = "".join(prose.lows[at + 1 : at + 2])
    return is_not and (behind in _SETTING_OFF or behind[:1].isdigit())


def _lost(both: Sides, kin: Kindred) -> Iterator[Discrepancy]:
    """Yield a clause of the statement that tells what a passage's clause denies."""
    denied = len(both.statement.of("negator")) + _prefixed(both)
    if denied >= sum(len(negations(passage)[:_CLAUSES]) for passage in both.passages):
        return
    told = [item for item in _told(both, kin) if not _is_contrast(item[1])]
    if denied >= len(told):
        return  # what is left may be the same denials in other words
    for clause, negation in told:
        if is_lacking(both.statement, negation, kin):
            continue
        if is_told_otherwise(both, negation, kin):
            continue
        if _is_left_out(both, negation) or leaves_denied(both.statement, negation):
            continue
        if not clause.denies(negation, both, kin) and not _is_opposed(clause, negation):
            message = f"the statement lacks the negation of '{negation.words}'"
            yield Complaint(RULE, weight(both, _CLOSE), message, HELP).at(
                both.statement, clause.telling()[0], clause.last, negation.words
            )
            return


def _is_left_out(both: Sides, negation: Negation) -> bool:
    """Whether it is a thing done "without" another of which nothing is told."""
    is_without = negation.prose.lows[negation.mark.first] == "without"
    stems = negation.stems
    return is_without and bool(stems) and stems.isdisjoint(both.statement.stems)


def _prefixed(both: Sides) -> int:
    """Return how many words of the statement alone deny by a prefix: "left unasked"."""
    return len(both.statement.once(_with_un) - both.lows())


def _with_un(prose: Prose) -> frozenset[str]:
    return frozenset(filter(_denies_by_un, prose.lows))


@lru_cache(maxsize=8192)
def _denies_by_un(low: str) -> bool:
    is_long = low.startswith("un") and len(low) >= _SHORTEST
    return is_long and (is_past(low[2:]) or low.endswith("able"))


def _told(both: Sides, kin: Kindred) -> Iterator[tuple[Clause, Negation]]:
    """Yield each clause that a passage denies and the statement tells of."""
    if not any(passage.has("negator") for passage in both.passages):
        return
    off = {i for m in both.statement.of("negator") for i in range(m.first, m.last + 1)}
    ours = [
        (clause, kin.among(clause.prose, [i for i in clause.telling() if i not in off]))
        for clause in clauses(both.statement)[:_CLAUSES]
    ]
    for passage in both.passages if ours else ():
        for negation in negations(passage)[:_CLAUSES]:
            best = _told_in(ours, negation, kin)
            if best and not _is_of_other(best, negation, both, kin):
                yield best, negation


def _told_in(
    ours: list[tuple[Clause, Company]], negation: Negation, kin: Kindred
) -> Clause | None:
    """Return the clause that tells most of what a denial does, if it is enough."""
    passage, theirs = negation.prose, _clause_of(negation)
    if theirs is None or _is_bare(negation):
        return None
    told = theirs.telling()
    counts = [kin.shared(passage, told, among) for _, among in ours]
    shared = max(counts)
    best, among = ours[counts.index(shared)]
    common = [i for i in told if kin.is_among(passage, i, among)]
    is_of_names = all(passage.texts[i][0].isupper() for i in common)
    if is_of_names or not _is_told(best, theirs, shared):
        return None
    is_nearly_all = shared >= len(told) * _NEARLY_ALL
    is_nearly_all = is_nearly_all and not _is_beside(best, negation, kin)
    return best if is_nearly_all or _has_denied(best, negation, kin) else None


def _is_bare(negation: Negation) -> bool:
    """Whether it denies nothing by itself: "zero", or the "no" that somebody says."""
    low = negation.prose.lows[negation.mark.first]
    return low == "zero" or (low in ("no", "none") and not negation.heads)


def _is_beside(ours: Clause, negation: Negation, kin: Kindred) -> bool:
    """Whether a denial stands in a clause of its own, of which nothing is told."""
    ground = ground_of(negation.prose, negation.mark.last)
    if ground is None or len(negation.heads) == 0:
        return False
    lows = ground.prose.lows
    ahead = range(negation.mark.last, ground.last)
    end = next((i for i in ahead if lows[i] == ","), ground.last)
    theirs = kin.among(ground.prose, [i for i in ground.telling() if i <= end])
    return not any(kin.is_among(ours.prose, i, theirs) for i in ours.telling())


def _is_of_other(ours: Clause, negation: Negation, both: Sides, kin: Kindred) -> bool:
    """Whether what is denied is of another clause where the statement has it."""
    if not negation.heads:
        return False
    head, telling = negation.heads[0], ours.telling()
    same = (i for i in telling if kin.are_kin(negation.prose, head, ours.prose, i))
    return is_told_elsewhere(both, next(same, telling[0]), negation, kin)


def _clause_of(negation: Negation) -> Clause | None:
    at = negation.mark.first
    return next(
        (c for c in clauses(negation.prose) if c.first <= at <= c.last),
        None,
    )


def _is_told(ours: Clause, theirs: Clause, shared: int) -> bool:
    """Whether most of what a clause speaks of is told in another."""
    of = len(theirs.telling())
    is_short = of <= _FEW and shared >= of - 1 and _shares_figure(ours, theirs)
    return (shared >= _FEW and shared >= of * _COVERED) or (shared > 1 and is_short)


def _shares_figure(ours: Clause, theirs: Clause) -> bool:
    """Whether both clauses tell of one number: "six did not respond"."""
    mine = {ours.prose.stems[i] for i in ours.telling()}
    numbers = (i for i in theirs.telling() if not theirs.prose.is_content(i))
    return any(theirs.prose.stems[i] in mine for i in numbers)


def _has_denied(ours: Clause, negation: Negation, kin: Kindred) -> bool:
    """Whether a clause has what is denied, or another word for it."""
    return any(
        kin.are_kin(negation.prose, head, ours.prose, i)
        for head in negation.heads[:1]
        for i in ours.telling()
    )


def _is_opposed(ours: Clause, negation: Negation) -> bool:
    """Whether a clause has the opposite of what is denied: "fell", "did not rise"."""
    denied = {
        mark.value
        for mark in negation.prose.of("antonym")
        if mark.first in negation.heads
    }
    groups = {value.partition("/")[0] for value in denied}
    return any(
        ours.first <= mark.first <= ours.last
        and mark.value not in denied
        and mark.value.partition("/")[0] in groups
        for mark in ours.prose.of("antonym")
    )


def _is_turned(low: str, known: frozenset[str]) -> bool:
    """Whether a word may deny by its prefix, and the other side has it not."""
    is_prefixed = len(low) >= _SHORTEST and low.startswith(_PREFIXES)
    return is_prefixed and low not in known
