"""From a text to whose account it opens with, or whose estimate it gives."""

from itertools import pairwise

from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_BE = word_set("is are was were be been being")
_BEHIND = 8  # tokens in which an opening names its paper
_PUTTING = word_set("put puts putting place places placed peg pegs pegged")
_DETERMINERS = word_set("the a an this that no any its their his her")
_REASONS = word_set("for of without by against")
_DOING = stem_set("hold held order")
_MATERIAL = word_set(
    """
    data record records message messages count counts review reviews interview
    interviews account figure figures response
    """
)
_LEADING = word_set("by per according in from citing under")
_REASON = word_set("reason reasons explanation rationale")
_GIVEN = word_set("gave gives given offered offers cited cites")
_LED = 5  # tokens from "by" to the records that say so
_CAUSE = 4  # tokens from "because of" to a letter
_THAT = 4  # tokens from a verb to its "that"
_FAR = 24  # tokens from "put" to its "at"


def opens_with_paper(prose: Prose) -> bool:
    """Return whether it opens with whose paper tells it: "By the inquest's report,"."""
    if prose.lows[:1] not in (("by",), ("in",), ("per",), ("from",)):
        return False
    end = prose.lows.index(",") if "," in prose.lows else 0
    is_owned = any(is_owner(prose, i) for i in range(1, min(end, _BEHIND)))
    papers = (m.last for kind in ("document", "speech") for m in prose.of(kind))
    return is_owned and end - 1 in papers


def puts_at(prose: Prose) -> bool:
    """Return whether somebody gives an estimate: "Roe put it at 12 percent"."""
    return any(
        low in _PUTTING
        and i
        and prose.lows[i - 1] not in _BE
        and prose.is_content(i - 1)
        and any(
            at == "at" and behind[:1].isdigit()
            for at, behind in pairwise(prose.lows[i + 1 : i + 1 + _FAR])
        )
        for i, low in enumerate(prose.lows)
    )


def gives_reason(prose: Prose) -> bool:
    """Return whether somebody's reason is told: "the reason that the firm gave"."""
    return not _REASON.isdisjoint(prose.lows) and not _GIVEN.isdisjoint(prose.lows)


def is_owner(prose: Prose, at: int) -> bool:
    """Return whether a possessive ends at a token: "the clerk's", "the clerks'"."""
    return prose.texts[at].endswith("'s") or prose.texts[at] == "'"


def is_thing(prose: Prose, mark: Mark) -> bool:
    """Return whether a word of saying is a thing here: "a recount", "City Records"."""
    at = mark.first
    is_asked = prose.lows[at] in ("question", "questions")
    if mark.first != mark.last or at == 0 or is_past(prose.lows[at]) or is_asked:
        return False
    is_name = prose.texts[at][0].isupper() and at > prose.sentence_of(at)[0]
    if prose.lows[at].endswith("ing"):
        return prose.lows[at - 1] in _REASONS  # "dismissed for reporting it"
    return is_name or prose.lows[at - 1] in _DETERMINERS


def is_done(prose: Prose, mark: Mark) -> bool:
    """Return whether a verb of saying does a thing here: "held vouchers"."""
    if prose.stems[mark.first] not in _DOING or mark.first != mark.last:
        return False
    return "that" not in prose.lows[mark.last + 1 : mark.last + _THAT]


def is_only_material(prose: Prose, mark: Mark) -> bool:
    """Return whether a record or a count is what is spoken of, not who says so.

    "Copied the records of patients" tells whose records they are; "by the records of
    the port" tells who says so.
    """
    at = mark.first
    if prose.lows[at] not in _MATERIAL:
        return prose.lows[max(0, at - _CAUSE) : at][:2] == ("because", "of")
    if "that" in prose.lows[at + 1 : at + 1 + _FAR // 4]:
        return False  # "the college's account to it was that"
    before = prose.lows[max(0, at - _LED) : at]
    return _LEADING.isdisjoint(before)
