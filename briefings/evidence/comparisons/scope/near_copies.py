"""From a statement that keeps a passage's words to the one that was left out or put in.

Where most words stand in the same order, a denial that only one side has turns what is
said, and "nearly" or "may" that only the passage has limits it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.those_left import is_of_those_left
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.hidden_names import hidden
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_SAME = 0.8  # of a sentence's words that stand in the passage, in their order
_FEWEST = 4  # words of a sentence that may be a copy
_WIDER = 1.7  # how much longer than the statement's its place in the passage may be
_ROOM = 6  # tokens that it may be longer by in any case
_BEFORE, _BEHIND = 3, 2  # tokens on either side that belong to the first and last word
_BOUNDS = word_set("more less fewer later earlier sooner longer other only")
_LIMITERS = word_set(
    """
    nearly almost most mostly some partly largely mainly generally often usually likely
    probably might possibly perhaps allegedly apparently reportedly
    """
)
_BELOW = word_set("just under below about approximately roughly")
_DENYING = word_set(
    "not never no none neither nor nobody nothing without cannot hardly"
)
_OTHERWISE = ("soft", "negator")
_EARLIER, _FIRST = word_set("before until till"), word_set("first initially")
_TURNING = stem_set("""
            deny denied lack fail refuse decline unable reject forbid bar ban prohibit
            prevent stop avoid miss omit absent short doubt dispute exclude exempt waive
            withhold ignore neglect skip whether even
            """)
_ON_BOTH = _TURNING | {"until"}  # which, told on both sides, turn nothing round
_AHEAD = 8  # tokens from a negator to "until"
_SHORTEST = 6  # letters of a word with a prefix that denies
_LIMITING = ("partial", "qualifier", "possibility", "belief", "opinion", "soft")


class Copy(NamedTuple):
    """A sentence of a statement and where a passage has its words, by their tokens."""

    statement: Prose
    ours: tuple[int, int]
    passage: Prose
    theirs: tuple[int, int]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a denial on one side only, and a limit that only the passage has."""
    both = sides(claim)
    for first, last in both.statement.spans():
        copy = _copied(both.statement, (first, last), both.passages)
        if copy is not None:
            yield from _denied(copy)
            yield from _unlimited(copy)


CHECKS = (compare,)


def _copied(
    statement: Prose, sentence: tuple[int, int], passages: tuple[Prose, ...]
) -> Copy | None:
    """Return where a passage has most of a sentence's words in their order."""
    words = _words(statement, *sentence)
    if len(words) < _FEWEST:
        return None
    stems = {statement.stems[i] for i in words}
    denied = _denying(statement, sentence)
    for passage in passages:
        if denied == passage.once(_all_denying) and not passage.once(_is_limited):
            continue  # a copy would differ in nothing that is told of
        likely = _likely(passage, stems)
        if likely is None:
            continue
        found = _in_order(statement, words, passage, likely)
        if len(found) >= _SAME * len(words) and _is_close(found):
            return _span(statement, sentence, passage, likely, found)
    return None


def _denying(prose: Prose, sentence: tuple[int, int]) -> list[str]:
    """Return the words by which a sentence denies."""
    return [prose.lows[i] for i in _negators(prose, sentence)]


def _all_denying(passage: Prose) -> list[str]:
    return _denying(passage, (0, len(passage.lows) - 1))


def _is_limited(passage: Prose) -> bool:
    return not _LIMITERS.isdisjoint(passage.lows)


def _likely(passage: Prose, stems: set[str]) -> tuple[int, int] | None:
    """Return the sentence of a passage that has most of some words."""
    votes = Counter(
        number
        for stem in stems
        for number in {passage.sentences[i] for i in passage.places(stem)}
    )
    if not votes:
        return None
    number, shared = votes.most_common(1)[0]
    if shared < _SAME * len(stems):
        return None
    return passage.sentence_of(bisect_left(passage.sentences, number))


def _words(prose: Prose, first: int, last: int) -> list[int]:
    """Return the tokens that carry meaning, but for those that deny."""
    denying = {m.first for m in prose.of("negator")}
    return [
        i
        for i in range(first, last + 1)
        if i not in denying and (prose.is_content(i) or prose.lows[i][0].isdigit())
    ]


def _in_order(
    statement: Prose, words: list[int], passage: Prose, sentence: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the words that a sentence of the passage has, each behind the last one."""
    places: dict[str, list[int]] = {}
    for i in _words(passage, *sentence):
        places.setdefault(passage.stems[i], []).append(i)
    found: list[tuple[int, int]] = []
    free = sentence[0]
    for word in words:
        at = places.get(statement.stems[word], [])
        nearest = bisect_left(at, free)
        if nearest < len(at):
            found.append((word, at[nearest]))
            free = at[nearest] + 1
    return found


def _is_close(found: list[tuple[int, int]]) -> bool:
    """Whether the words stand about as close together in the passage."""
    ours = found[-1][0] - found[0][0]
    return found[-1][1] - found[0][1] <= _WIDER * ours + _ROOM


def _span(
    statement: Prose,
    sentence: tuple[int, int],
    passage: Prose,
    theirs: tuple[int, int],
    found: list[tuple[int, int]],
) -> Copy:
    (ours_first, first), (ours_last, last) = found[0], found[-1]
    if statement.lows[sentence[0] : sentence[0] + 2] == ("at", "no"):
        ours_first = sentence[0]  # "at no point did it"
    return Copy(
        statement,
        (max(sentence[0], ours_first - _BEFORE), min(sentence[1], ours_last + _BEHIND)),
        passage,
        (max(theirs[0], first - _BEFORE), min(theirs[1], last + _BEHIND)),
    )


def _denied(copy: Copy) -> Iterator[Discrepancy]:
    """Yield a denial that stands on one side of a copy only."""
    ours = _negators(copy.statement, copy.ours)
    theirs = _negators(copy.passage, copy.theirs)
    if bool(ours) == bool(theirs):
        return
    sides = (copy.passage, copy.theirs), (copy.statement, copy.ours)
    (other, inside), (own, around) = sides if ours else sides[::-1]
    if _tell_otherwise(other, inside, _stems(own, around)):
        return  # it says so in another way: it lacks them, he refused
    if ours and _is_first_time(copy):
        return  # "had not seen it before June", where it was first seen then
    if theirs and (_denies_by_prefix(copy) or _is_not_until(copy, theirs)):
        return  # "unaware", who did not know; replied in March, "not until" then
    known = frozenset(copy.passage.lows)
    if ours and is_of_those_left(copy.statement, ours[0], copy.ours, known):
        return  # nine of 50 were not, where 41 were
    if (_stems(own, around) & _TURNING) - _stems(other, inside):
        return  # "skipped none of them", where all were made
    prose, at = (copy.statement, ours[0]) if ours else (copy.passage, theirs[0])
    word = prose.words(at, at)
    message = (
        f"the passage has these words without '{word}'"
        if ours
        else f"the passage has '{word}' among these words"
    )
    yield _told(copy, "polarity-differs", message)


def _stems(prose: Prose, span: tuple[int, int]) -> frozenset[str]:
    return frozenset(prose.stems[span[0] : span[1] + 1])


def _tell_otherwise(prose: Prose, span: tuple[int, int], known: frozenset[str]) -> bool:
    """Whether words turn it round in another way that the other side has not."""
    inside = range(span[0], span[1] + 1)
    marks = (m.first for kind in _OTHERWISE for m in prose.of(kind))
    turning = [at for at in marks if at in inside]
    turning += [at for at in inside if prose.stems[at] in _TURNING]
    return any(prose.stems[at] not in known & _ON_BOTH for at in turning)


def _is_first_time(copy: Copy) -> bool:
    """Whether "not before" a time stands for the first time that it was so."""
    (begin, end), (first, last) = copy.ours, copy.theirs
    is_late = not _EARLIER.isdisjoint(copy.statement.lows[begin : end + 1])
    return is_late and not _FIRST.isdisjoint(copy.passage.lows[first : last + 1])


def _is_not_until(copy: Copy, negators: list[int]) -> bool:
    """Whether the passage only says when it came about: "did not reply until March"."""
    passage = copy.passage
    _, last = passage.sentence_of(negators[0])
    return "until" not in copy.statement.lows and all(
        "until" in passage.lows[at : min(last, at + _AHEAD) + 1] for at in negators
    )


def _denies_by_prefix(copy: Copy) -> bool:
    """Whether the statement alone has a word like "unaware" or "unable"."""
    first, last = copy.ours
    own = copy.statement.lows[first : last + 1]
    return any(
        low[:2] == "un" and len(low) >= _SHORTEST and low not in copy.passage.lows
        for low in own
    )


def _negators(prose: Prose, span: tuple[int, int]) -> list[int]:
    """Return the tokens that deny, but for "no more than"."""
    return [
        m.first
        for m in prose.of("negator")
        if span[0] <= m.first <= span[1]
        and m.first not in hidden(prose)
        and _denies(prose.lows[m.first])
        and _BOUNDS.isdisjoint(prose.lows[m.first + 1 : m.first + 3])
    ]


def _denies(low: str) -> bool:
    return low in _DENYING or low.endswith("n't")


def _unlimited(copy: Copy) -> Iterator[Discrepancy]:
    """Yield a word by which the passage limits what the statement does not."""
    statement, passage = copy.statement, copy.passage
    if any(statement.has(kind) for kind in _LIMITING):
        return
    if not (_LIMITERS | _BELOW).isdisjoint(statement.lows):
        return
    first, last = copy.theirs
    for i in range(first, last + 1):
        follows = passage.lows[i + 1 : i + 2]
        is_bound = bool(follows) and follows[0][0].isdigit()  # nearly 230
        if passage.lows[i] in _LIMITERS and not is_bound and not passage.quoted[i]:
            word = passage.words(i, i)
            message = f"the passage has '{word}' among these words"
            yield _told(copy, "qualifier-dropped", message)
            return


def _told(copy: Copy, rule: str, message: str) -> Discrepancy:
    return Complaint(
        rule,
        "review",
        message,
        "write it as the passage has it, or cite the words that say so",
    ).at(copy.statement, *copy.ours, copy.passage.words(*copy.theirs))
