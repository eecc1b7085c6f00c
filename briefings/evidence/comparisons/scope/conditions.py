"""From a statement and its passages to conditions and exceptions that were lost."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.grounds import ground_of, grounds
from briefings.evidence.comparisons.sides.likeness import is_of_best, tells
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.plans_and_duties import MODALS
from briefings.evidence.readers.speech.asides import set_apart
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_CONDITIONS = word_set("if unless provided")
_NO_CONDITION = word_set("even as asked whether only")  # before "if"
_CONDITION_SHOWN = word_set(
    """
    if unless provided until should whether absent without depending depends contingent
    conditional pending subject otherwise once when assuming except barring were had
    course trend trends
    """
)
_SHORT = word_set("anything any not ever necessary possible so needed applicable only")
_LIMITS: dict[str, tuple[tuple[str, ...], ...]] = {
    "apart": (("from",),),
    "other": (("than",),),
    "subject": (("to",),),
    "except": (("for",), ("in",), ("on",), ("at",), ()),
    "excluding": ((),),
    "barring": ((),),
    "but": (
        *(("only", word) for word in ("if", "for", "in", "on", "at", "with", "after")),
    ),
    "only": (("if",), ("after",), ("when",), ("where",), ("with",)),
    "as": (("long", "as"),),
    "so": (("long", "as"),),
    "on": (("condition", "that"),),
    "though": (("not", "elsewhere"), ("not", "in")),
}
"""First word → the words behind it that make it a limit."""
_LIMIT_SHOWN = _CONDITION_SHOWN | word_set(
    """
    only apart excluding excludes excluded exclude except other outside besides save but
    alone solely just limited limit limits minus exception exempt provided conditioned
    condition exclusive long rest remaining barring
    """
)
_PROVISIONAL = word_set("preliminary provisional tentative unaudited interim draft")
_RESULTS = word_set(
    """
    result results figure figures finding findings data count counts estimate estimates
    number numbers tally tallies analysis report reports conclusion conclusions total
    totals statistics
    """
)
_PROVISIONAL_SHOWN = _PROVISIONAL | word_set(
    "suggest suggests suggested indicate indicates early initial initially so estimated"
)
_ORDERS = word_set("order orders ruling rule law decree injunction statute policy")
_WHOSE = word_set("the a an its their his her it they he she we no all any each")
_ENDS = frozenset((";", ":"))
_JOINTS = frozenset(("but", "while", "whereas"))
_CLAUSE = 60  # tokens looked at on either side of "if"
_ABOUT = 0.35  # of a statement's words, which the clause must have that depends
_CLOSE = 0.6  # how closely a statement keeps to a passage that tells much
_SHARED = 3  # words that show a statement to be about a conditional sentence


class _Loss(NamedTuple):
    """What to say of words that a statement leaves out; `{}` stands for them."""

    rule: str
    message: str
    help: str

    def of(self, both: Sides, theirs: str) -> Discrepancy:
        """Return it of a whole statement."""
        statement = both.statement
        message, help_ = self.message.format(theirs), self.help.format(theirs)
        complaint = Complaint(self.rule, weight(both, _CLOSE), message, help_)
        return complaint.at(statement, 0, len(statement.lows) - 1, theirs)


_DEPENDS = _Loss(
    "condition-dropped",
    "in the passage it depends: '{}'",
    "say on what it depends, as the passage does",
)
_LIMITED = _Loss(
    "condition-dropped",
    "in the passage it is limited: '{}'",
    "say within what limit it holds, as the passage does",
)
_PRELIMINARY = _Loss(
    "qualifier-dropped", "the passage has it from '{}'", "say that it rests on '{}'"
)


def condition_dropped(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what holds in the passage only if something else does."""
    both = sides(claim)
    if not _CONDITION_SHOWN.isdisjoint(both.statement.lows):
        return
    telling = _stems(both.statement, range(len(both.statement.lows)))
    for passage in both.passages:
        shares = _shares(passage, telling)
        best = max(shares, key=lambda number: shares[number], default=0)
        told = passage.stems_of(best)
        for i, low in enumerate(passage.lows):
            if low not in _CONDITIONS or not _is_condition(passage, i):
                continue
            if _is_of_undone(both.statement, passage, i):
                continue
            condition, rest = _clauses(passage, i)
            own = (_stems(passage, rest) & telling) - told
            is_about = len(own) > 1 or shares.get(passage.sentences[i], 0) + 1 >= (
                shares.get(best, 0)
            )
            if is_about and _is_lost(both, passage, condition, rest):
                theirs = passage.words(condition[0], condition[-1])
                yield _DEPENDS.of(both, theirs)
                return


def exception_dropped(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what holds in the passage but for a part, or within a limit."""
    both = sides(claim)
    if not _LIMIT_SHOWN.isdisjoint(both.statement.lows):
        return
    telling = frozenset(_stems(both.statement, range(len(both.statement.lows))))
    for passage in both.passages:
        for first, last in _limits(passage):
            limit, rest = _parts(passage, first, last)
            if passage.quoted[first] or not _stems(passage, limit):
                continue
            if passage.low(first - 1) in _ORDERS:
                continue  # "an order barring his removal"
            if not is_of_best(passage, first, telling):
                continue  # what is told is told in another sentence
            if _is_lost(both, passage, limit, rest):
                yield _LIMITED.of(both, passage.words(first, limit[-1]))
                return


def provisional_as_final(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what the passage has from preliminary figures only."""
    both = sides(claim)
    statement = both.statement
    if not _PROVISIONAL_SHOWN.isdisjoint(statement.lows):
        return
    found = [(p, i) for p in both.passages for i in _provisional(p)]
    if not found:
        return
    telling = _stems(statement, range(len(statement.lows)))
    shared = {id(p): _shares(p, telling) for p in both.passages}
    most = max(max(of.values(), default=0) for of in shared.values())
    for passage, i in found:
        share = shared[id(passage)].get(passage.sentences[i], 0)
        is_meant = share >= max(_SHARED, most)
        if is_meant and not _is_beside(passage, i, telling):
            yield _PRELIMINARY.of(both, passage.words(i, i + 1))
            return


CHECKS = (condition_dropped, exception_dropped, provisional_as_final)


def _is_lost(both: Sides, passage: Prose, part: list[int], rest: list[int]) -> bool:
    """Whether a statement has what stands around a part of a sentence, and not that."""
    statement, kin = both.statement, both.lexicon.built(Kindred)
    ours, own = set(statement.stems), _stems(passage, part)
    is_said = len(own & ours) * 3 >= max(len(own), 1)
    telling = [i for i in range(len(statement.lows)) if tells(statement, i)]
    beside = set_apart(passage, rest)
    rest = [i for i in rest if i not in beside and tells(passage, i)]
    there = kin.among(passage, rest)
    told = {statement.stems[i] for i in telling if kin.is_among(statement, i, there)}
    is_about = len(told) >= max(_SHARED, _ABOUT * len(telling))
    return bool(part) and not is_said and is_about


def _is_of_undone(statement: Prose, passage: Prose, at: int) -> bool:
    """Whether it says of what may be done that it was not: "served no notice"."""
    if not statement.of("negator"):
        return False
    first, last = passage.sentence_of(at)
    _, rest = _clauses(passage, at)
    denied = (m.first for m in passage.of("negator") if first <= m.first <= last)
    return set(rest).isdisjoint(denied)


def _is_beside(passage: Prose, at: int, telling: set[str]) -> bool:
    """Whether another clause of the sentence tells more of some words than a word's."""
    number, own = passage.sentences[at], ground_of(passage, at)
    shared = {
        one.first: len({passage.stems[i] for i in one.telling()} & telling)
        for one in grounds(passage)
        if passage.sentences[one.first] == number
    }
    return own is not None and max(shared.values(), default=0) > shared[own.first]


def _provisional(passage: Prose) -> Iterator[int]:
    """Yield where a text tells of preliminary figures, but for a paper so called."""
    for i in passage.spots_of(_PROVISIONAL):
        is_idle = passage.lows[i : i + 2] == ("interim", "report") or passage.quoted[i]
        is_idle = is_idle or "comments" in passage.lows[max(0, i - 4) : i]
        if passage.low(i + 1) in _RESULTS and not is_idle:
            yield i


def _shares(passage: Prose, telling: set[str]) -> dict[int, int]:
    """Return how many of some words each sentence has."""
    found: dict[int, set[str]] = {}
    for number, word in zip(passage.sentences, passage.stems, strict=True):
        if word in telling:
            found.setdefault(number, set()).add(word)
    return {number: len(words) for number, words in found.items()}


def _limits(passage: Prose) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each word for a limit: apart from, but only."""
    for i in passage.spots_of(_LIMITS):
        for rest in _LIMITS[passage.lows[i]]:
            after = i + 1 + len(rest)
            if passage.lows[i + 1 : after] == rest and after < len(passage.lows):
                yield i, after - 1
                break


def _parts(passage: Prose, first: int, last: int) -> tuple[list[int], list[int]]:
    """Return the tokens of a limit, up to a comma, and the others of its sentence."""
    start, stop = passage.sentence_of(first)
    end = last + 1
    while end < stop and passage.lows[end] not in (",", ";"):
        end += 1
    limit = range(last + 1, end + (end == stop))
    floor, ceiling = max(start, first - _CLAUSE), min(stop, end + _CLAUSE) + 1
    before = takewhile(
        lambda i: i >= first - 2 or not _is_seam(passage, i),  # ", but only where"
        range(first - 1, floor - 1, -1),
    )
    behind = takewhile(lambda i: passage.lows[i] not in _ENDS, range(end, ceiling))
    return list(limit), [*before, *behind]


def _is_seam(passage: Prose, i: int) -> bool:
    """Whether another clause ends at a token: ", but that"."""
    low, follows = passage.lows[i], passage.lows[i + 1]
    return low in _ENDS or (low == "," and follows in _JOINTS)


def _is_condition(passage: Prose, i: int) -> bool:
    if passage.lows[i] == "if" and not _SHORT.isdisjoint(passage.lows[i + 1 : i + 2]):
        return False  # "if anything"
    if passage.lows[i] == "provided":
        return passage.lows[i + 1 : i + 2] == ("that",)
    return i == 0 or passage.lows[i - 1] not in _NO_CONDITION


def _begins_clause(passage: Prose, i: int) -> bool:
    """Whether a clause begins at a token: behind a comma, or "and may ask"."""
    if passage.lows[i - 1] in (",", ";", ":"):
        return True
    if passage.lows[i - 1] == "that" and passage.lows[i] in _WHOSE:
        return True  # "tells members that their data may be used unless"
    return passage.lows[i - 1] in ("and", "but") and passage.lows[i] in MODALS


def _clauses(passage: Prose, at: int) -> tuple[list[int], list[int]]:
    """Return the tokens of a condition, and those of what depends on it.

    That is what stands before it in its clause, or behind it where it comes first.
    """
    first, last = passage.sentence_of(at)
    first, last = max(first, at - _CLAUSE), min(last, at + _CLAUSE)
    end = at
    while end < last and passage.lows[end] not in (",", ";"):
        end += 1
    start = at
    while start > first and not _begins_clause(passage, start):
        start -= 1
    rest = range(start, at) if at - start > _SHARED else range(end + 1, last + 1)
    return list(range(at, end + (end == last))), list(rest)


def _stems(passage: Prose, tokens: Iterable[int]) -> set[str]:
    return {passage.stems[i] for i in tokens if tells(passage, i)}
