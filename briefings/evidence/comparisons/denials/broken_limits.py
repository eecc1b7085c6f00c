"""From a limit in a passage to a statement that tells what is done before it."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.softened import is_softened
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.negations import Negation, limited
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

RULE = "polarity-differs"
HELP = "check which of the two is meant, and say it as the passage does"
_BEFORE = "before/0"
_CLEFTS = (("it", "was"), ("it", "took"), ("it", "is"), ("it", "would"))
_BREAKING = word_set("before regardless even anyway")
_LIMITING = word_set(
    "until before unless except beyond after once when if only since first then later"
)
_FEW = 2  # words behind "without" that name what is needed
_FORBIDDING = stem_set(
    "forbid bar ban prohibit block prevent stop disallow enjoin preclude"
)


def limits_broken(both: Sides) -> Iterator[Discrepancy]:
    """Yield what is done before it may be: "not until March", "before March"."""
    statement = both.statement
    is_broken = _has_breaking(statement) and not _is_kept(statement)
    is_lost = _LIMITING.isdisjoint(statement.lows) and not statement.of("negator")
    is_lost = is_lost and not any(low[0].isdigit() for low in statement.lows)
    if not is_broken and not is_lost:
        return
    kin = both.lexicon.built(Kindred)
    for passage in both.passages:
        for negation in limited(passage):
            for head in negation.heads:
                places = statement.places(passage.stems[head])
                if is_broken and not places:
                    places = kin.places(passage, head, statement)
                for at in places[:1]:
                    if _is_idle(both, negation, at):
                        continue
                    message = f"the passage sets a limit: '{negation.words}'"
                    yield Complaint(RULE, "review", message, HELP).at(
                        statement, at, at, negation.words
                    )


def _is_idle(both: Sides, negation: Negation, at: int) -> bool:
    """Whether a word of the statement breaks no limit after all."""
    statement = both.statement
    if is_denied(statement, at) or is_softened(statement, at, negation.prose):
        return True
    return _is_name(statement, at) or _has_what_it_takes(both, negation)


def _is_name(statement: Prose, at: int) -> bool:
    first, _ = statement.sentence_of(at)
    return at > first and statement.texts[at][0].isupper()


def _has_what_it_takes(both: Sides, negation: Negation) -> bool:
    """Whether "not without a warrant" is told as "has a warrant whenever"."""
    if _has_breaking(both.statement):
        return False  # "even with no warrant in hand"
    passage, at = negation.prose, negation.mark.last
    _, last = passage.sentence_of(at)
    without = next((i for i in range(at, last) if passage.lows[i] == "without"), last)
    named = passage.heads(without + 1, _FEW) if without < last else ()
    stems = both.statement.stems
    return bool(named) and any(passage.stems[i] in stems for i in named)


def _has_breaking(statement: Prose) -> bool:
    """Whether a statement tells of what comes before something else, or anyway."""
    is_broken = not _BREAKING.isdisjoint(statement.lows)
    is_broken = is_broken or any(
        mark.value == _BEFORE for mark in statement.of("antonym")
    )
    return is_broken and statement.lows[:2] not in _CLEFTS


def _is_kept(statement: Prose) -> bool:
    """Whether it is denied or forbidden "before" a time, which keeps to the limit."""
    marks = (m.first for m in statement.of("antonym") if m.value == _BEFORE)
    at = next(iter((*marks, *statement.spots("before"))), -1)
    if at < 0:
        return False
    first, _ = statement.sentence_of(at)
    if any(first <= mark.first < at for mark in statement.of("negator")):
        return True
    return not _FORBIDDING.isdisjoint(statement.stems[first:at])
