"""From a denial to what says the same in another way than by denying it."""

from collections.abc import Collection, Iterable
from itertools import pairwise

from briefings.evidence.comparisons.sides.likeness import next_telling
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.denied import only_leaves
from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.words.forms import is_past, stem, stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_PREFIXES = ("un", "non", "dis", "mis", "in", "im", "ir", "il")
_SOFT = 7  # tokens of a clause in which another word may deny
_REACH = 5  # tokens behind a denial that it may deny
_PREPOSITIONS = word_set("of for in on at by from with to")
_BEFORE = 10  # tokens before a denial in which it may be told of how many it is
_OF_AMOUNT = frozenset(("amount", "more_than", "majority", "many"))
_MILD = word_set("only former formerly need needs require requires want wants remain")
_NEAR = 4  # tokens between a word and one that may turn it round
_NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve")
_LESS = stem("harmless").removeprefix("harm")  # what is left of "-less" in a stem
_WANTING = stem_set("lack absence dearth shortage want")
_ENDING = word_set(
    """
    stop stopped stops stopping ended ending ceased ceases quit quits discontinued
    halted halts dropped drops abandoned abolished former formerly lift lifts lifted
    lifting replaced replaces withdrew withdrawn repealed rescinded expired
    """
)
_EVERY = word_set("all every everyone always")
_WHOLE = word_set("each both whole entire full any everybody everything throughout")
_PENDING = (("yet", "to"), ("not", "yet"))
_PENDING_TOO = word_set("until pending due expected awaiting")
_STILL = (("still", "to"), ("remains", "to"), ("remain", "to"), ("still", "due"))
_OUTSTANDING = word_set("outstanding pending awaiting awaits awaited until due")
_RESUMING = word_set("resume resumes resumed resuming resumption restart restarted")
_FULL = word_set("full fully least all every whole entire enough")
_SHORT = word_set("less fewer below under short part partly partially")
_WHOLE_REACH = 16  # tokens behind a denial in which it is of a whole
_REST = word_set("rest remainder remaining others other")


def is_turned_already(both: Sides, negation: Negation) -> bool:
    """Whether a passage denies by a prefix: "went unpaid" where it was not paid."""
    last = negation.mark.last
    if "since" in negation.prose.lows[last : last + _SOFT]:
        return True  # "not inspected since 2019" is inspected in 2019
    is_free = negation.prose.lows[negation.mark.first] == "free"
    if is_prefixed(negation, both.stems()) or (is_free and "free" in both.lows()):
        return True
    return is_excepted(both.passages, negation) or _is_opposed(both, negation)


def is_answered(both: Sides, negation: Negation) -> bool:
    """Whether a passage says it in its own way: a shortage, an end, "the rest"."""
    words, prose = both.lows(), negation.prose
    if negation.word in _WANTING and negation.word in both.stems():
        return True  # "a staff shortage"
    if is_spared(both, negation) or _is_of_part(negation):
        return True
    said = prose.lows[negation.mark.first : negation.mark.last + 1]
    if said[-1] == "longer" or not _ENDING.isdisjoint(said):
        return not _ENDING.isdisjoint(words)
    if said[0] == "not" and said[-1] in _EVERY:
        return words.isdisjoint(_EVERY) and words.isdisjoint(_WHOLE)
    if said[-2:] in _PENDING and not _PENDING_TOO.isdisjoint(words):
        return True
    return _is_of_rest(negation) and not _REST.isdisjoint(words)


def _is_of_part(negation: Negation) -> bool:
    """Whether it parts one thing from another: "cleared of fraud, but not of theft"."""
    prose, first = negation.prose, negation.mark.first
    follows = prose.lows[negation.mark.last + 1 : negation.mark.last + 2]
    is_but_not = prose.lows[max(0, first - 1) : first + 1] == ("but", "not")
    return is_but_not and not _PREPOSITIONS.isdisjoint(follows)


def _is_of_rest(negation: Negation) -> bool:
    """Whether it tells which of some things are meant: "the cars not yet sold"."""
    prose, first = negation.prose, negation.mark.first
    if first == 0 or not prose.is_content(first - 1) or not negation.heads:
        return False
    is_not = prose.lows[first] in ("not", "never", "still", "yet")
    return is_not and is_past(prose.lows[negation.heads[0]])


def is_prefixed(negation: Negation, stems: Collection[str]) -> bool:
    """Whether a prefix denies elsewhere what is denied: "unpaid" for "not paid"."""
    denied = negation.stems  # "neither agreed nor disagreed" denies both
    turned = {p + word for word in denied for p in _PREFIXES} - denied
    return not turned.isdisjoint(stems) or any(s + _LESS in stems for s in denied)


def is_excepted(texts: Iterable[Prose], negation: Negation) -> bool:
    """Whether a text excepts the figure of a denial: "all but two were paid"."""
    for text in texts:
        for at in text.spots("but"):
            is_exception = at > 0 and text.lows[at - 1] == "all"
            ahead = text.lows[at + 1 : at + 1 + _NEAR] if is_exception else ()
            first, last = negation.prose.sentence_of(negation.mark.first)
            near = negation.prose.lows[first : last + 1]
            if any(low in near for low in ahead if low[0].isdigit() or low in _NUMBERS):
                return True
    return False


def _is_opposed(both: Sides, negation: Negation) -> bool:
    """Whether only the opposite of what is denied is told: "in use", "not idle"."""
    return is_opposed(both.passages, negation)


def is_opposed(texts: Iterable[Prose], negation: Negation) -> bool:
    """Whether texts have the opposite, and not the word, of what a denial reaches."""
    prose, last = negation.prose, negation.mark.last
    reached = (*negation.heads, *range(last + 1, last + 1 + _REACH))
    start = max(prose.sentence_of(last)[0], negation.mark.first - _BEFORE)
    denied = {
        m.value
        for m in prose.of("antonym")
        if m.first in reached or (_is_amount(m) and start <= m.first <= last)
    }
    groups = {value.partition("/")[0] for value in denied}
    there = {mark.value for text in texts for mark in text.of("antonym")}
    there = {value for value in there if value.partition("/")[0] in groups}
    return bool(there) and there.isdisjoint(denied)


def is_opposed_there(negation: Negation, passage: Prose, at: int) -> bool:
    """Return whether the sentence around a word has the opposite of what is denied.

    "No bill goes out late" is told where each is sent on time.
    """
    last = negation.mark.last
    marks = negation.prose.of("antonym")
    reached = range(last + 1, last + 1 + _REACH)
    denied = {m.value for m in marks if m.first in reached}
    if not denied:
        return False
    first, end = passage.sentence_of(at)
    groups = {value.partition("/")[0] for value in denied}
    there = {m.value for m in passage.of("antonym") if first <= m.first <= end}
    there = {value for value in there if value.partition("/")[0] in groups}
    return bool(there) and there.isdisjoint(denied)


def _is_amount(mark: Mark) -> bool:
    """Whether it tells how many: "more than half had not" for "fewer than half had"."""
    return mark.value.partition("/")[0] in _OF_AMOUNT


def is_spared(both: Sides, negation: Negation) -> bool:
    """Whether a passage says of what is denied, in its own way: "spared the firm"."""
    stems = {negation.prose.stems[i] for i in negation.heads[1:]}
    return any(
        next_telling(passage, mark.last) in stems
        for passage, mark in both.marks("soft")
        if passage.is_content(mark.first)
        and passage.lows[mark.first] not in _MILD
        and passage.stems[mark.first] not in negation.stems
    )


def is_lacking(statement: Prose, negation: Negation, kin: Kindred) -> bool:
    """Whether another word for the one that denies is there: "missing" for "lacked".

    Or what is not done yet is "still outstanding", and what is not whole falls short.
    """
    prose, first, last = negation.prose, negation.mark.first, negation.mark.last
    said = prose.lows[first : last + 1]
    lows = statement.lows
    if any(pair in _PENDING for pair in pairwise(said)) and _is_pending(lows):
        return True
    if not _ENDING.isdisjoint(said) and not _RESUMING.isdisjoint(lows):
        return True  # what resumed had stopped
    end = min(prose.sentence_of(last)[1], last + _WHOLE_REACH)
    reached = prose.lows[first : end + 1]
    if not _FULL.isdisjoint(reached) and not _SHORT.isdisjoint(lows):
        return True
    if negation.word in _WANTING and negation.word in statement.stems:
        return True
    return bool(negation.word) and any(
        kin.are_kin(negation.prose, negation.mark.first, statement, mark.first)
        for mark in (*statement.of("soft"), *_left(statement))
    )


def _left(statement: Prose) -> list[Mark]:
    """Return where a text has "quit", which may say no more than that one left."""
    return [mark for mark in statement.of("negator") if only_leaves(statement, mark)]


def _is_pending(lows: tuple[str, ...]) -> bool:
    """Whether a thing is still to be done, or outstanding."""
    is_still = any(pair in _STILL for pair in pairwise(lows))
    return is_still or not _OUTSTANDING.isdisjoint(lows)


def is_joined(statement: Prose, at: int, negation: Negation) -> bool:
    """Whether the same word denies it farther off: "denied the bid and the appeal"."""
    word = negation.word
    if not word:
        return False
    for mark in statement.of("negator"):
        is_same = statement.stems[mark.first] == word and mark.last < at
        if is_same and statement.sentences[mark.first] == statement.sentences[at]:
            between = range(mark.last + 1, at)
            return not any(m.first in between for m in statement.of("antonym"))
    return False
