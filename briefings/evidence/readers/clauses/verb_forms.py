"""From a word in a text to whether it stands there as a noun or as a verb."""

from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.prose import Prose

_DETERMINERS = word_set(
    """
    a an the this that these those its his her their our my your no any some each every
    of in on at for with by from about as into first next per 's such
    """
)
_YEARLY = word_set("annual yearly monthly weekly daily average total overall")
_OBJECTS = word_set(
    """
    a an the this that these those its his her their our my all any every each no about
    more less fewer only up at roughly nearly almost over under it them him us me what
    """
)
_PLURALS = word_set("they we i you")
_BE = word_set("is are was were be been being")
_NOW = word_set("now already")
_HAVE = word_set("have has had having")
_PARTICIPLES = word_set("shown seen taken driven thrown drawn hidden stolen chosen")
_NEAR = 3  # tokens between "to" and the verb it belongs to


def is_noun(prose: Prose, at: int) -> bool:
    """Return whether a word stands where a noun does, behind an article or the like."""
    if at == 0:
        return False
    is_owned = prose.texts[at - 1].endswith(("'s", "s'"))  # "the overhaul's cost"
    before = prose.lows[at - 1]
    if before in _YEARLY and at > 1:
        before = prose.lows[at - 2]  # "the annual cost"
    return is_owned or before in _DETERMINERS


def _takes_object(prose: Prose, i: int) -> bool:
    """Whether what follows a word shows that it is a verb, not a plural."""
    if i >= len(prose.lows):
        return False
    low = prose.lows[i]
    if low.endswith("s") and prose.lows[i + 1 : i + 2] == ("to",):
        return True  # "requires insurers to tell"
    return low in _OBJECTS or low[0].isdigit() or prose.texts[i][0].isupper()


def is_infinitive(prose: Prose, at: int) -> bool:
    """Return whether a verb stands behind "to"."""
    return "to" in prose.lows[max(0, at - _NEAR) : at]


def is_finite(prose: Prose, at: int) -> bool:
    """Return whether a word has the form of a verb that says what is or was."""
    low, before = prose.lows[at], prose.lows[at - 1] if at else ""
    is_name = at > 0 and prose.texts[at][0].isupper()
    if is_name or prose.quoted[at] or is_infinitive(prose, at):
        return False
    if before == "be":
        return False  # "that each clinic be inspected"
    if low.endswith("ing"):
        return before in _BE
    if is_past(low) or before in _NOW:
        return True  # "the police now require it"
    if low.endswith("s"):
        return _takes_object(prose, at + 1)
    return before in _PLURALS or (before.endswith("s") and len(before) > _NEAR)


def is_only_participle(prose: Prose, at: int) -> bool:
    """Return whether a past form tells nothing done: "a judgment shown", not "has"."""
    before = prose.lows[max(0, at - _NEAR) : at]
    return prose.lows[at] in _PARTICIPLES and _HAVE.isdisjoint(before)


def is_doing(prose: Prose, at: int) -> bool:
    """Return whether a token is a verb in "-ing"."""
    return prose.lows[at].endswith("ing") and prose.is_content(at)
