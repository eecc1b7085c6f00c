"""From a word of saying in a text to whether it says anything there."""

from briefings.evidence.readers.words.forms import is_past, stem, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_BE = word_set("is are was were be been being")
_BEFORE_ADJECTIVE = word_set("a an every each")
_HAVE = word_set("has have had having")
_ARTICLES = word_set("a an the its his her their this that no each every")
_PLACES = word_set("at in on by for under from since until there")
_MODALS = word_set("will would can could may might must should shall to not")
_PLACING = word_set("put place")
_PLACE_REACH = 10  # tokens in which "put the number at" has its "at"
_BEFORE_NOUN = word_set(
    """
    a an the this that these those its his her their our my no any some each every of in
    on at for with by from through under over about into against per as
    """
)


_DOING = stem_set("raise place post release publish provide offer press hold")
_SAYING = word_set('that whether how " : why')
_ANSWER = stem("answer")
_CALLS = word_set("call calls phones phone emergency alarms")
_WRITING = frozenset(map(stem, ("write", "wrote", "written")))
_NEAR = 3  # tokens between such a verb and the "that" of what is said
_REFER, _DENY = stem("refer"), stem("deny")
_DENIED_CLAIMS = word_set(
    """
    that it any all this having ever wrongdoing misconduct involvement liability guilt
    responsibility knowledge fault negligence charge charges allegation allegations
    accusation accusations claim claims report reports account suggestion suggestions
    rumor rumors rumour rumours
    """
)
_BEHIND_NOUN = word_set(", . ; : on for against in of by from to with over under at")
_SORT = 2  # tokens from an article to the noun behind a word for its sort


def is_mute(prose: Prose, mark: Mark) -> bool:
    """Return whether a word of saying says nothing here."""
    if prose.lows[mark.first - 1] in _BE and is_past(prose.lows[mark.first]):
        return True  # "was told": the subject does not speak
    if _is_kept_there(prose, mark) or _is_noun(prose, mark):
        return True
    if _is_call(prose, mark) or _is_written_off(prose, mark):
        return True
    if _is_noun_of_sort(prose, mark) or _hands_on(prose, mark):
        return True
    return mark.kind == "say_weak" and _is_deed(prose, mark)


def _is_written_off(prose: Prose, mark: Mark) -> bool:
    """Whether a debt is written off: "wrote off half of it"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return prose.stems[mark.first] in _WRITING and follows == ("off",)


def _hands_on(prose: Prose, mark: Mark) -> bool:
    """Whether somebody refers a matter to another: "referred the file to"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return prose.stems[mark.first] == _REFER and follows not in ((), ("to",))


def is_refusal(prose: Prose, mark: Mark) -> bool:
    """Return whether "denied" withholds a thing: "denied coverage", "denied it leave".

    What is denied as untrue is a claim, a wrong, or a deed in "-ing".
    """
    if prose.stems[mark.first] != _DENY:
        return False
    behind = prose.lows[mark.last + 1 : mark.last + 2 + _NEAR]
    is_deed = any(low.endswith("ing") for low in behind)
    return not is_deed and _DENIED_CLAIMS.isdisjoint(behind) and len(behind) > 1


def _is_noun_of_sort(prose: Prose, mark: Mark) -> bool:
    """Whether an article and a word for its sort precede: "the old claim on".

    One who claims or warns goes on with what he says.
    """
    first, low = mark.first, prose.lows[mark.first]
    if first < _SORT or is_past(low) or (low.endswith("s") and low[-3:] != "ing"):
        return False
    follows = "".join(prose.lows[mark.last + 1 : mark.last + 2])
    before = prose.lows[first - 1]
    is_one = prose.is_content(first - 1) and not before.endswith("s")
    is_one = is_one and not prose.texts[first - 1][0].isupper()
    is_article = prose.lows[first - _SORT] in _ARTICLES
    return is_one and is_article and follows in _BEHIND_NOUN


def _is_call(prose: Prose, mark: Mark) -> bool:
    """Whether calls are answered, or a number of them: "answered 611 calls"."""
    follows = "".join(prose.lows[mark.last + 1 : mark.last + 2])
    is_answer = prose.stems[mark.first] == _ANSWER
    return is_answer and (follows[:1].isdigit() or follows in _CALLS)


def _is_kept_there(prose: Prose, mark: Mark) -> bool:
    """Whether "held" tells where somebody is: "people held at the camp"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return prose.lows[mark.last] == "held" and not _PLACES.isdisjoint(follows)


def _is_noun(prose: Prose, mark: Mark) -> bool:
    """Whether a word of saying stands where a noun does: "the claim", "by appeal"."""
    if not mark.first:
        return False
    before = prose.lows[mark.first - 1]
    if is_past(prose.lows[mark.first]):
        return before in _BEFORE_ADJECTIVE  # "a recalled heater"
    # "Had recall stickers" has a noun: a verb would be "had recalled".
    is_bare = mark.first == mark.last and before in _HAVE
    return before in _BEFORE_NOUN or before[0].isdigit() or is_bare


def _is_deed(prose: Prose, mark: Mark) -> bool:
    """Whether a verb that may say something does something else here.

    "Will hold open houses", "plans to add 50", "put off a vote"; but "put it at 40".
    """
    if prose.lows[mark.first - 1] in _MODALS:
        return True
    behind = prose.lows[mark.last + 1 : mark.last + _PLACE_REACH]
    if prose.stems[mark.first] in _DOING and not _SAYING.intersection(behind[:_NEAR]):
        return True
    return prose.stems[mark.first] in _PLACING and "at" not in behind
