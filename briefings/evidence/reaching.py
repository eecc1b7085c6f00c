"""From a goal, a request or an order to its figure, where that stands as reached."""

from briefings.evidence.distances import Distance, is_noun
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.prose import Prose

_FIGURE_ENDS = word_set(". ; : and but that which who")
_SAYING = ("say", "say_weak")
_VERB_REACH = 8  # tokens between a verb and its figure
_FIGURE_REACH = 7  # tokens after a goal or a request in which its figure stands


def figure_as_done(statement: Prose, distance: Distance) -> int:
    """Return where the statement has the figure behind a distance; or -1."""
    prose, last = distance.prose, distance.mark.last
    for low in prose.lows[last + 1 : last + _FIGURE_REACH]:
        if low in _FIGURE_ENDS:
            break
        places = statement.spots(low) if low[0].isdigit() else []
        if len(low) > 1 and places and len(prose.spots(low)) == 1:
            needs_verb = distance.family == "intent" and distance.kind != "goal"
            if not needs_verb or _follows_done_verb(statement, places[0]):
                return places[0]
    return -1


def _follows_done_verb(prose: Prose, at: int) -> bool:
    """Whether a verb in a past form, not one of saying, stands before a figure."""
    spoken = {mark.first for kind in _SAYING for mark in prose.of(kind)}
    for i in range(max(0, at - _VERB_REACH), at):
        if i not in spoken and is_past(prose.lows[i]) and not is_noun(prose, i):
            return True
    return False
