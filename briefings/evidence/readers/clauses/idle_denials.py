"""From a word that denies to whether it denies nothing where it stands."""

from briefings.evidence.readers.clauses.hidden_names import hidden
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_ARTICLES = word_set("a an the its his her their by in on for")
_NEARLY = word_set("almost nearly virtually practically next")
_VERBS = word_set("is are was were be been has have had having")
_WINDOW = 9  # tokens behind it in which "but" tells what is meant instead
_NEAR = 4  # tokens before it that may turn it round


def denies_nothing(prose: Prose, mark: Mark) -> bool:
    """Return whether it only corrects ("Roe, not the board") or hides a name."""
    if mark.first in hidden(prose) or _is_answer(prose, mark):
        return True
    if is_idiom(prose, mark):
        return True
    before = prose.lows[max(0, mark.first - _NEAR) : mark.first]
    if not _NEARLY.isdisjoint(before[-1:]):
        return True  # "almost no one"
    if "too" in before and before[-1] == "to":
        return True  # "too early to rule it out"
    after = prose.lows[mark.last + 1 : mark.last + 2]
    is_of_noun = prose.lows[mark.first] == "not" and bool(_ARTICLES.intersection(after))
    behind = prose.lows[mark.last + 1 : mark.last + _WINDOW]
    return is_correction(prose, mark) or (is_of_noun and "but" in behind)


def is_idiom(prose: Prose, mark: Mark) -> bool:
    """Return whether it only looks like one: "zero in on", "never before seen"."""
    two = prose.lows[mark.first : mark.first + 2]
    if two == ("never", "before"):
        return prose.low(mark.first - 1) not in _VERBS
    return two == ("zero", "in")


def _is_answer(prose: Prose, mark: Mark) -> bool:
    """Whether it answers before it tells: "No, we have not closed it"."""
    is_no = prose.lows[mark.first : mark.last + 2] == ("no", ",")
    return is_no and prose.sentence_of(mark.first)[0] == mark.first


def is_correction(prose: Prose, mark: Mark) -> bool:
    """Return whether it only corrects who or what is meant: "Roe, not the board"."""
    before = prose.lows[mark.first - 1 : mark.first]
    return prose.lows[mark.first] == "not" and before == (",",)


def is_number_sign(prose: Prose, mark: Mark) -> bool:
    """Return whether it is the `No.` of "No. 4"."""
    follows = prose.texts[mark.last + 1 : mark.last + 3]
    return (
        prose.lows[mark.first] == "no"
        and follows[:1] == (".",)
        and follows[1:2] != ()
        and follows[1][0].isdigit()
    )
