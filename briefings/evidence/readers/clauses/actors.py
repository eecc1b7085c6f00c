"""From a verb in a text to the words for who does it, and to whom."""

from itertools import pairwise

from briefings.evidence.readers.clauses.verb_forms import is_only_participle
from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_EDGES = word_set('; : " ( ) , that which who whom while but because if when')
SELF = word_set("i me we us")  # the one who speaks
_SUBJECTS = word_set("i we he she it they anyone someone somebody nobody everyone")
_AFTER = word_set("to that whether for about if of on in at by from with not as")
_BE = word_set("is are was were be been being")
_AUXILIARIES = _BE | word_set(
    """
    has have had having will would can could may might must should did does do not also
    since then later twice already recently never ever once all both still again
    always often usually sometimes
    """
)
_BEFORE_NOUN = word_set(
    """
    a an the this that these those its his their her our my your of in on at for with by
    from no any some each every all more most such other under against
    """
)
_OBJECTS = word_set("that to him her them it you")
_BEFORE_VERB = _AUXILIARIES | word_set("to they we i you who that please")
_DETERMINERS = word_set(
    "a an the this that these those its his their her our my all any"
)
_INTRANSITIVE = stem_set("""
            ask agree disagree concur complain report appeal apply testify write rely
            depend contract visit allege warn tell propose recommend promise
            pledge commit meet respond answer deny refuse believe demand order urge
            advise inform
            """)
TIMES = word_set(
    """
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday noon midnight dawn then
    now deadline end close year month week day night morning evening tomorrow today
    spring summer autumn fall winter
    """
)
"""Words that tell by when, not by whom."""

_ASIDE = 14  # tokens between two commas
_FAR = 8  # tokens on either side of the verb that are looked at
_NEAR = 4  # tokens from a passive verb to "by"


def is_verb(prose: Prose, i: int) -> bool:
    """Return whether a word that may be a noun stands where a verb does."""
    if i == 0:
        return False
    before = prose.lows[i - 1]
    if before in _BEFORE_NOUN or _is_told_of(prose, i):
        return False
    if is_past(prose.lows[i]):
        # "160 required drills" tells which, "28 required the drills" what they did.
        is_which = before[0].isdigit() and i + 1 < len(prose.lows)
        return not (is_which and prose.is_content(i + 1))
    # "Budget request" is a noun, "they request" is none.
    if before[0].isdigit():
        return False
    if prose.lows[i].endswith("ing"):
        # "Officer training on" is no deed.
        return before in _AUXILIARIES or _takes_object(prose, i + 1)
    is_third = prose.lows[i].endswith("s")
    is_plural = before in _BEFORE_VERB or before.endswith("s")
    return _takes_object(prose, i + 1) if is_third else is_plural


def _is_told_of(prose: Prose, i: int) -> bool:
    """Whether a past form is part of what is said: "said reported losses fell"."""
    is_said = any(mark.last == i - 1 for mark in prose.of("say"))
    return is_said and is_past(prose.lows[i - 1]) and is_past(prose.lows[i])


def is_reduced(prose: Prose, mark: Mark) -> bool:
    """Return whether a past form may be passive without "were": "people sent back"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    is_bare = not follows or follows[0] in _EDGES | _AFTER or follows == ("back",)
    return (
        is_bare
        and is_past(prose.lows[mark.first])
        and prose.stems[mark.first] not in _INTRANSITIVE
        and not is_passive(prose, mark.first)
    )


def is_caused(prose: Prose, mark: Mark) -> bool:
    """Return whether one is "to have 900 of them certified", which others do."""
    if not is_past(prose.lows[mark.first]):
        return False
    before = prose.lows[max(0, mark.first - _FAR) : mark.first]
    return ("to", "have") in pairwise(before)


def _takes_object(prose: Prose, i: int) -> bool:
    """Whether the words behind a verb may be what it is done to."""
    if i >= len(prose.lows):
        return False
    low = prose.lows[i]
    opens = low in SELF | _DETERMINERS or low in _OBJECTS
    return opens or prose.texts[i][0].isupper() or low[0].isdigit()


def doer_words(prose: Prose, verb: int) -> range:
    """Return the tokens of the doer's words, beside which a comma may stand."""
    first, _ = prose.sentence_of(verb)
    if prose.lows[verb].endswith("ing") and prose.lows[verb - 1] == ",":
        return range(0)  # the doer is that of the verb before: ", writing that"
    end = _over_auxiliaries(prose, verb - 1, first)
    if end < first or prose.lows[end] in ("and", "or", ":", ";"):
        return range(0)  # the doer is that of the verb before
    if end > first and prose.lows[end] in ("who", "which", "that"):
        end -= 1 + (prose.lows[end - 1] == ",")
        if is_past(prose.lows[end]):
            return range(0)  # "misstated who ordered it"
    if prose.lows[end] in _SUBJECTS:
        return range(end, end + 1)  # "the number of families it served"
    return range(_doer_start(prose, end, first), end + 1)


def _doer_start(prose: Prose, end: int, first: int) -> int:
    """Return the first token of the doer's words that end at a token."""
    start = end
    if end >= first and prose.lows[end] == ",":
        start = _apposition(prose, end, first)
    while start > first and start > end - 2 * _FAR and not _ends(prose, start - 1):
        if _begins_relative(prose, start):
            break
        start -= 1
    return max(start, first)


def _begins_relative(prose: Prose, i: int) -> bool:
    """Whether a clause without "that" begins: "the landlords the clinic reported"."""
    before = prose.lows[i - 1]
    is_plural = before.endswith("s") and prose.is_content(i - 1)
    return prose.lows[i] == "the" and is_plural


def _over_auxiliaries(prose: Prose, end: int, first: int) -> int:
    while end >= first:
        low = prose.lows[end]
        if low not in _AUXILIARIES and low != "to" and not low.endswith("ly"):
            break
        end -= 1
    return end


def _ends(prose: Prose, i: int) -> bool:
    """Whether the words of a doer cannot reach back over this one."""
    kinds = ("directed", "say")
    is_known = any(m.last == i for kind in kinds for m in prose.of(kind))
    return prose.lows[i] in _EDGES or (is_known and is_verb(prose, i))


def _apposition(prose: Prose, comma: int, first: int) -> int:
    """Return the token before "Roe, the head," where that stands before the verb."""
    for i in range(comma - 1, max(first, comma - 2 * _FAR), -1):
        if prose.lows[i] == ",":
            return i - 1
    return comma


def other_words(prose: Prose, verb: int) -> range:
    """Return the tokens of what a verb is done to, right behind it."""
    last = min(verb + _FAR, prose.sentence_of(verb)[1])
    end = verb + 1
    while end <= last and prose.lows[end] not in _EDGES | _AFTER:
        end += 1
    return range(verb + 1, end)


def receiver_words(prose: Prose, verb: int) -> range:
    """Return the words after "to" or "from", where they are no verb."""
    is_past_comma = False
    for i in range(verb + 1, min(verb + 2 * _FAR, len(prose.lows) - 1)):
        is_past_comma = is_past_comma or prose.lows[i] == ","
        if is_past_comma and is_past(prose.lows[i]):
            break  # another clause: "the boats we reported, they went to court"
        if prose.lows[i] in ("to", "from"):
            follows = i + 1
            is_noun = prose.texts[follows][0].isupper()
            if is_noun or prose.lows[follows] in _BEFORE_NOUN | SELF:
                return other_words(prose, i)
            return range(0)
        if prose.lows[i] in _EDGES and prose.lows[i] != ",":
            break
    return range(0)


def next_verb(prose: Prose, name: int) -> int:
    """Return the verb of which a name that ends at a token is the doer; -1 if none.

    An apposition and auxiliaries may stand between: "the board, led by Roe, has".
    """
    last = prose.sentence_of(name)[1]
    if prose.texts[name].endswith(("'s", "s'")):
        return -1
    at = _over_aside(prose, name + 1, last)
    start = at
    while at <= last and _is_before_verb(prose, at):
        at = _over_aside(prose, at + 1, last)
    if at > last or not _is_deed(prose, at, at > start):
        is_owner = at > start and prose.lows[at - 1] in ("has", "had", "have")
        return at - 1 if is_owner else -1
    is_done_to = not _BE.isdisjoint(prose.lows[start:at]) and is_past(prose.lows[at])
    return -1 if is_done_to else at


def _over_aside(prose: Prose, at: int, last: int) -> int:
    """Return the token behind what commas set apart, where it begins at one."""
    if at > last or prose.lows[at] != ",":
        return at
    end = min(last, at + _ASIDE)
    closing = next((i for i in range(at + 1, end + 1) if prose.lows[i] == ","), -1)
    return closing + 1 if closing > 0 else last + 1


def _is_before_verb(prose: Prose, at: int) -> bool:
    low = prose.lows[at]
    return low in _AUXILIARIES or low in ("to", "who", "shall") or low.endswith("ly")


def _is_deed(prose: Prose, at: int, is_led: bool) -> bool:
    """Whether a word behind a name is a verb; one that is led by auxiliaries is."""
    low = prose.lows[at]
    if is_past(low):
        return True
    if not prose.is_content(at) or prose.texts[at][0].isupper():
        return False
    is_third = low.endswith("s") and not low.endswith("ss")
    return is_led or (is_third and _takes_object(prose, at + 1))


def agent_verb(prose: Prose, name: int) -> int:
    """Return the verb that is done "by" a name that begins at a token; -1 if none."""
    first, by = prose.sentence_of(name)[0], name - 1
    while by > first and prose.lows[by] in _DETERMINERS:
        by -= 1
    if prose.lows[by] != "by":
        return -1
    for at in range(by - 1, max(first, by - _FAR), -1):
        if prose.lows[at] in _EDGES:
            break
        if is_past(prose.lows[at]):
            return at
    return -1


def is_passive(prose: Prose, verb: int) -> bool:
    """Return whether a verb is passive: "were sent", "sent by", "a box shown"."""
    for i in range(verb - 1, max(-1, verb - 4), -1):
        if prose.lows[i] in _BE:
            return not prose.lows[verb].endswith("ing")
        if prose.lows[i] not in _AUXILIARIES and not prose.lows[i].endswith("ly"):
            break
    is_by = prose.lows[verb + 1 : verb + 2] == ("by",) and is_past(prose.lows[verb])
    return is_by or is_only_participle(prose, verb)


def agent_words(prose: Prose, verb: int) -> range:
    """Return the words after "by", where a passive verb tells who does it."""
    for i in range(verb + 1, min(verb + _FAR, len(prose.lows))):
        if prose.lows[i] == "by":
            found = other_words(prose, i)
            is_time = not TIMES.isdisjoint(prose.lows[i + 1 : i + 5])
            return range(0) if is_time else found
        if prose.lows[i] in _EDGES:
            break
    return range(0)


def is_passive_by(prose: Prose) -> bool:
    """Return whether something "was done by" one with no name: "shut by her office".

    "Refused by her" tells nothing of who that is.
    """
    for by in prose.spots("by"):
        is_name = any(text[0].isupper() for text in prose.texts[by + 1 : by + 3])
        if is_name or _is_pronoun(prose, by + 1):
            continue
        for i in range(max(1, by - _NEAR), by):
            is_be = not _BE.isdisjoint(prose.lows[max(0, i - 2) : i])
            if is_be and is_past(prose.lows[i]):
                return True
    return False


def _is_pronoun(prose: Prose, i: int) -> bool:
    """Whether a word stands for somebody, and owns nothing: "by her two days later"."""
    if prose.lows[i : i + 1] == ("her",):
        return not (i + 1 < len(prose.lows) and prose.contents[i + 1])
    return prose.lows[i : i + 1] in (("him",), ("them",), ("it",), ("us",), ("me",))
