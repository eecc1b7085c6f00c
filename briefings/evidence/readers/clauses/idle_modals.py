"""From a word for a plan, a wish or a duty to whether it puts nothing off."""

from briefings.evidence.readers.clauses.actors import is_verb
from briefings.evidence.readers.clauses.verb_forms import is_noun
from briefings.evidence.readers.words.forms import stem, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_NOUNS_TOO = word_set("permit permits license licenses licence force forces mandate")
_I_WOULD = word_set("i'd i'll we'd we'll")
_I = word_set("i we")
_WOULD = word_set("would will can could may might must should")
_TELLING = word_set(
    """
    say guess think put call note add argue describe imagine suppose venture grant
    admit concede remind repeat stress point suggest estimate bet submit characterize
    """
)
_SEEING = word_set("tell see recall remember judge determine")
_ABLE = word_set("can could")
_DEGREES = word_set("less more as")
_IS_TO = (("is", "to"), ("are", "to"), ("was", "to"), ("were", "to"))
_HAVING = word_set("have has had having no")
_PRONOUNS = word_set("it him her them itself himself herself themselves")
_TURNS = word_set(". , ; : in at on when next this and but again before after until")
_BE = word_set("is are was were be been being seems seem")
_BEHIND_CERTAIN = word_set("that of to about . , ; : he she they it")
_CONSIDER, _CONSENT = stem("consider"), stem("consent")
_COUNTING = word_set("a an the one two three its their any")
_SUBJECTS = word_set(
    "the a an it they he she any that this those these its his her their no either"
)
_LEARNING = word_set("find learn discover recall remember")
_HOW = 5  # tokens from "how" to "is to"


def is_idle_modal(prose: Prose, mark: Mark) -> bool:
    """Return whether a word that may put a thing off puts nothing off here."""
    return any(check(prose, mark) for check in _CHECKS)


def _is_thing(prose: Prose, mark: Mark) -> bool:
    """Whether "permit" or "force" is a thing here, not the permitting or forcing."""
    low = prose.lows[mark.first]
    if prose.texts[mark.last].endswith("'s"):
        return True  # "the advocate's survey"
    if mark.first != mark.last or low not in _NOUNS_TOO:
        return False
    is_name = mark.first > 0 and prose.texts[mark.first][0].isupper()
    is_body = low.startswith("force") and prose.lows[mark.first - 1] == "task"
    return is_name or is_body or not is_verb(prose, mark.first)


def _is_month(prose: Prose, mark: Mark) -> bool:
    if prose.texts[mark.first] != "May":
        return False
    first, _ = prose.sentence_of(mark.first)
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return mark.first > first or not follows or follows[0][0].isdigit()


def _is_way_of_saying(prose: Prose, mark: Mark) -> bool:
    """Whether one only says a thing: "I'd say", "as far as we can tell"."""
    low, before = prose.lows[mark.first], prose.lows[max(0, mark.first - 1)]
    is_own = low in _I_WOULD or (low in _WOULD and before in _I)
    if not is_own or mark.first != mark.last:
        return False
    verbs = _TELLING | _SEEING if low in _ABLE else _TELLING
    return not verbs.isdisjoint(prose.lows[mark.last + 1 : mark.last + 2])


def _is_degree(prose: Prose, mark: Mark) -> bool:
    """Whether it tells how often or how hard: "less likely to", "how hard it is to"."""
    words = prose.lows[mark.first : mark.last + 1]
    if words == ("likely", "to"):
        return not _DEGREES.isdisjoint(prose.lows[max(0, mark.first - 1) : mark.first])
    return (
        words in _IS_TO and "how" in prose.lows[max(0, mark.first - _HOW) : mark.first]
    )


def _is_noun_here(prose: Prose, mark: Mark) -> bool:
    """Whether "the means to pay" or "their consent to it" is a thing somebody has."""
    before = prose.lows[max(0, mark.first - 1) : mark.first]
    if prose.lows[mark.first] == "means":
        return is_noun(prose, mark.first) or not _HAVING.isdisjoint(before)
    if prose.stems[mark.first] != _CONSENT:
        return False
    behind = prose.lows[mark.last + 1 : mark.last + 2]
    return is_noun(prose, mark.first) or not _COUNTING.isdisjoint(behind)


def _is_if(prose: Prose, mark: Mark) -> bool:
    """Whether "should" opens a condition: "should the board agree"."""
    after = mark.last + 1
    if prose.lows[mark.first] != "should" or after >= len(prose.lows):
        return False
    return prose.lows[after] in _SUBJECTS or prose.texts[after][0].isupper()


def _is_regard(prose: Prose, mark: Mark) -> bool:
    """Whether one takes a thing for something: "considers it likely"."""
    if prose.stems[mark.first] != _CONSIDER or mark.first != mark.last:
        return False
    follows = prose.lows[mark.last + 1 : mark.last + 3]
    is_it = len(follows) > 1 and follows[0] in _PRONOUNS
    return is_it and follows[1] not in _TURNS


def _is_certain_some(prose: Prose, mark: Mark) -> bool:
    """Whether "certain" stands for some: "certain cases"."""
    if mark.kind != "certainty" or prose.lows[mark.first] != "certain":
        return False
    is_told = mark.first > 0 and prose.lows[mark.first - 1] in _BE
    behind = prose.lows[mark.last + 1 : mark.last + 2]
    return not is_told and bool(behind) and _BEHIND_CERTAIN.isdisjoint(behind)


def _is_still_open(prose: Prose, mark: Mark) -> bool:
    """Whether a thing is there and only waits: "pending requests"."""
    is_pending = prose.lows[mark.first] == "pending"
    after = mark.last + 1
    if not is_pending or after >= len(prose.lows):
        return False
    return prose.is_content(after) or prose.lows[after] in ("for", "since")


def _is_to_anyone(prose: Prose, mark: Mark) -> bool:
    """Whether it is told what anyone meets with: "ask, and you will be given one"."""
    is_will = prose.lows[mark.first] in ("will", "would")
    return is_will and prose.low(mark.first - 1) == "you"


def _is_of_later(prose: Prose, mark: Mark) -> bool:
    """Whether it came later, and is past: "investigators would find"."""
    if prose.lows[mark.first] != "would" or mark.first != mark.last:
        return False
    behind = prose.lows[mark.last + 1 : mark.last + 3]
    return behind[:1] == ("later",) or not _LEARNING.isdisjoint(behind[:1])


def _is_risky(prose: Prose, mark: Mark) -> bool:
    """Whether "risk" tells of what sort a thing is: "a risk program"."""
    behind = prose.low(mark.last + 1)
    is_sort = prose.lows[mark.first] == "risk" and mark.first == mark.last
    return is_sort and behind.isalpha() and prose.is_content(mark.last + 1)


def _is_moved(prose: Prose, mark: Mark) -> bool:
    """Whether a thing or somebody was brought elsewhere: "been moved to a center"."""
    words = prose.lows[mark.first : mark.last + 1]
    if words[:1] not in (("moved",), ("move",)) or words[-1] != "to":
        return False
    return prose.low(mark.last + 1) in _SUBJECTS


def _is_let_go(prose: Prose, mark: Mark) -> bool:
    """Whether somebody was set free: "let him go"."""
    is_let = prose.lows[mark.first] in ("let", "lets", "letting")
    return is_let and "go" in prose.lows[mark.last + 1 : mark.last + 4]


_CHECKS = (
    _is_month,
    _is_thing,
    _is_way_of_saying,
    _is_degree,
    _is_noun_here,
    _is_regard,
    _is_certain_some,
    _is_still_open,
    _is_to_anyone,
    _is_of_later,
    _is_risky,
    _is_moved,
    _is_let_go,
    _is_if,
)


_SUGGEST = stem("suggest")


def is_in_name(prose: Prose, mark: Mark) -> bool:
    """Return whether it ends a name: "the Civil Servants' Health Plan that"."""
    at = mark.first
    is_inside = at > 0 and prose.sentences[at - 1] == prose.sentences[at]
    return is_inside and prose.texts[at][0].isupper() and not prose.quoted[at]


def only_shows(prose: Prose, mark: Mark) -> bool:
    """Return whether a thing is shown, not asked for: "it rose, a poll suggests"."""
    behind = prose.low(mark.last + 1)
    return prose.stems[mark.first] == _SUGGEST and behind in ("", ".", ",", ";")
