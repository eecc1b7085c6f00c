"""From a limit in a passage to a statement that tells what is done before it."""

from collections.abc import Iterator

from briefings.evidence.denied import is_denied
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import stem_set, word_set
from briefings.evidence.kindred import Kindred
from briefings.evidence.negations import limited
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides
from briefings.evidence.softened import is_softened

RULE = "polarity-differs"
HELP = "check which of the two is meant, and say it as the passage does"
_BEFORE = "before/0"
_CLEFTS = (("it", "was"), ("it", "took"), ("it", "is"), ("it", "would"))
_BREAKING = word_set("before regardless even anyway")
_LIMITING = word_set(
    "until before unless except beyond after once when if only since first then later"
)
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
                    if is_denied(statement, at) or is_softened(statement, at, passage):
                        continue
                    message = f"the passage sets a limit: '{negation.words}'"
                    yield Complaint(RULE, "review", message, HELP).at(
                        statement, at, at, negation.words
                    )


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
