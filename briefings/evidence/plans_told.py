"""From a date that is still to come to whether a statement tells it as planned."""

from briefings.evidence.datings import Dating
from briefings.evidence.timeline import Timeline
from briefings.evidence.wordset import words

_PLANS = words(
    """
    will would shall plan plans planned scheduled expect expects expected due intend
    intends intended aim aims aimed hope hopes promised pledged set slated deadline
    until by next before effective expire expires begin begins start starts through must
    goal propose proposed proposes request requests requested budget may could should
    projected project projects forecast forecasts estimate estimates estimated possible
    effect lapse lapses ends end ending run runs renew wants further now ask asks asking
    seek seeks sought seeking stop stops starting takes possibility likely open future
    coming anticipate anticipates anticipated become becomes go goes come comes opens
    close closes undertook projection projections favor favors favored date
    target targets targeted requesting budgets budgeted
    """
)


_BE = frozenset(("is", "are", "was", "were"))


def tells_of_plans(held: Timeline, dating: Dating) -> bool:
    """Return whether the sentence of a date speaks of what is to come."""
    text = held.statement
    sentence = text.sentences[dating.first]
    return any(
        (low in _PLANS or (low in _BE and text.pieces.word(at + 1) == "to"))
        and text.sentences[at] == sentence
        for at, low in enumerate(text.pieces.lower)
    )
