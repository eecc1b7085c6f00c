"""From a date that is still to come to whether a statement tells it as planned."""

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.words.forms import is_past
from briefings.evidence.readers.words.wordset import words

_PLANS = words(
    """
    will would shall can cannot might ought plan plans planned scheduled expect expects
    expected due intend intends intended aim aims aimed hope hopes promised pledged
    set slated deadline
    until by next before effective expire expires begin begins start starts through must
    goal propose proposed proposes request requests requested budget may could should
    projected project projects forecast forecasts estimate estimates estimated possible
    effect lapse lapses ends end ending run runs renew wants further now ask asks asking
    seek seeks sought seeking stop stops starting takes possibility likely open future
    coming anticipate anticipates anticipated become becomes go goes come comes opens
    close closes undertook projection projections favor favors favored date
    rescheduled reschedules reset postponed postpones slated
    target targets targeted requesting budgets budgeted
    """
)


_BE = frozenset(("is", "are", "was", "were"))


def is_told_as_done(held: Timeline, dating: Dating) -> bool:
    """Return whether a date is told as that of something done.

    A passage that names a day to come as planned tells a plan, however the statement
    puts it.
    """
    return _way(held.statement, dating) != "to do" and all(
        _way(text, other) != "to do"
        for text in held.passages
        for other in text.dates
        if agree(dating, other)
    )


def _way(text: Content, dating: Dating) -> str:
    """Return whether what a date is of is "done" or "to do"; empty if neither is told.

    The nearest deed before the date decides, or behind it where it stands first: "held
    on May 4" is done, "was told to report on May 4" is not.
    """
    sentence = text.sentences[dating.first]
    inside = [at for at, one in enumerate(text.sentences) if one == sentence]
    if any(_is_of_plans(text, at) for at in inside):
        return "to do"
    before = [at for at in reversed(inside) if at < dating.first]
    behind = [at for at in inside if at >= dating.after]
    return next(filter(None, (_deed(text, at) for at in before + behind)), "")


def _is_of_plans(text: Content, at: int) -> bool:
    low = text.pieces.lower[at]
    return low in _PLANS or (low in _BE and text.pieces.word(at + 1) == "to")


def _deed(text: Content, at: int) -> str:
    low = text.pieces.lower[at]
    if low == "to" and not _opens_noun(text.pieces.word(at + 1)):
        return "to do"
    return "done" if is_past(low) else ""


def _opens_noun(word: str) -> bool:
    return not word.isalpha() or word in _DETERMINERS


_DETERMINERS = words("a an the all any each every no some its his her their this that")
