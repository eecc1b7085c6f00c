"""From a statement and its passages to what nobody would say, told as if it were so."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.passage_denials import is_answered_by
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.negations import negations
from briefings.evidence.readers.words.forms import word_set

_WHETHER = word_set("whether if")
_OPEN = word_set(
    "whether if unclear unknown undecided open undetermined may might could"
)
_REACH = 6  # tokens between a denial and the "whether" of what is left open
_LONGEST = 40  # tokens of what is left open
_PAIR = 2  # words of what is left open that a statement must have


def left_open(both: Sides) -> Iterator[Discrepancy]:
    """Yield what nobody would or could say "whether" it is so, told as if it were."""
    statement = both.statement
    if statement.of("negator") or not _OPEN.isdisjoint(statement.lows):
        return
    ours = set(statement.stems)
    for passage in both.passages:
        for negation in negations(passage):
            _, last = passage.sentence_of(negation.mark.first)
            behind = range(
                negation.mark.last + 1, min(last, negation.mark.last + _REACH)
            )
            at = next((i for i in behind if passage.lows[i] in _WHETHER), -1)
            if at < 0 or is_answered_by(statement, passage):
                continue
            end = min(last, at + _LONGEST)
            open_ = telling(passage, at + 1, end)
            told = [i for i in open_ if passage.stems[i] in ours]
            if len(told) < _PAIR or len(told) * 2 <= len(open_):
                continue
            words = passage.words(negation.mark.first, at)
            place = statement.places(passage.stems[told[0]])[0]
            message = f"the passage leaves it open: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, place, place, words
            )
            return
