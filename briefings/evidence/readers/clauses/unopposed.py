"""From a denied word in a passage to a use of it that does not go against the denial.

What "some nurses" do does not deny that "not every nurse" does it, and who is "asked to
renew" a thing has not yet declined to.
"""

from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_ALL = word_set("all every everyone")
_SOME = word_set("some certain many most several few one two half part")
_MORE = word_set("more over above exceed exceeds beyond longer later")
_MOST = word_set("most maximum ceiling cap capacity limit limited only")
_ASKED = word_set("asked asks wants want wanted urged request requests seeks invited")
_WOULD = word_set("would could might may")
_JOINTS = word_set(". ; : and but")
_CLAUSE_ENDS = _JOINTS | word_set(", that which")
_DENYING = word_set("not no never none neither nor cannot without")
_NEAR = 3  # tokens between a word and one that may turn it round
_FAR = 8  # tokens of a clause behind a word


def leaves_denied(statement: Prose, negation: Negation) -> bool:
    """Return whether a statement uses what is denied so that it is denied no less.

    So must each use of the first word that is denied be; the others go with it.
    """
    for head in negation.heads:
        places = statement.places(negation.prose.stems[head])
        if places:
            return all(_is_unopposed(statement, i, negation, head) for i in places)
    return False


def _is_unopposed(statement: Prose, at: int, negation: Negation, head: int) -> bool:
    """Whether a statement's use of a denied word leaves the denial as it is."""
    return (
        statement.low(at - 1) == "non"
        or _is_of_some(statement, at, negation)
        or _is_most(statement, negation, head)
        or _is_asked_for(statement, at, negation)
        or _is_imagined(statement, at)
        or _is_denied_beside(statement, at, negation)
        or _is_denied_before(statement, at, negation, head)
    )


def _is_of_some(statement: Prose, at: int, negation: Negation) -> bool:
    """Whether "some nurses" are told of where "not every nurse" is denied."""
    prose, mark = negation.prose, negation.mark
    said = prose.lows[mark.first : mark.last + 2]
    if said[:1] != ("not",) or _ALL.isdisjoint(said):
        return False
    return not _SOME.isdisjoint(statement.lows[max(0, at - _NEAR) : at])


def _is_most(statement: Prose, negation: Negation, head: int) -> bool:
    """Whether "240 is the most it could train" where it "could not train more"."""
    behind = negation.prose.lows[head + 1 : head + 1 + _NEAR]
    if not _MORE.isdisjoint(statement.lows):
        return False  # "released more than its limit"
    return not _MORE.isdisjoint(behind) and not _MOST.isdisjoint(statement.lows)


def _is_asked_for(statement: Prose, at: int, negation: Negation) -> bool:
    """Whether somebody is "asked to renew" what may be, or was, "declined"."""
    before = statement.lows[max(0, at - _NEAR) : at]
    is_refused = bool(negation.word)
    return is_refused and before[-1:] == ("to",) and not _ASKED.isdisjoint(before)


def _is_imagined(statement: Prose, at: int) -> bool:
    """Whether it is told what a doing would bring: "releasing them would expose"."""
    behind = statement.texts[at + 1 : at + 1 + _FAR]  # "in May" is no "may"
    return statement.low(at).endswith("ing") and not _WOULD.isdisjoint(behind)


def _is_denied_beside(statement: Prose, at: int, negation: Negation) -> bool:
    """Whether a sentence denies in its own way what nobody does, or a bare answer.

    "Nobody else's address goes over" says that others' addresses are not passed.
    """
    prose, mark = negation.prose, negation.mark
    is_answer = prose.texts[mark.first] == "Not"
    if not is_answer and prose.lows[mark.first] not in ("nobody", "nothing"):
        return False
    return any(
        _JOINTS.isdisjoint(statement.lows[min(own.first, at) : max(own.first, at)])
        for own in statement.of("negator")
    )


def _is_denied_before(statement: Prose, at: int, negation: Negation, head: int) -> bool:
    """Whether a denial in a statement's clause reaches what its verb is done to.

    "Had not been seen by any of the directors", where none of the directors had.
    """
    if head == negation.heads[0] and negation.is_of_deed:
        return False
    denials = 0
    for i in range(at - 1, max(-1, at - 2 * _FAR), -1):
        if statement.lows[i] in _CLAUSE_ENDS:
            break
        denials += statement.lows[i] in _DENYING or statement.lows[i].endswith("n't")
    return denials == 1  # two deny nothing
