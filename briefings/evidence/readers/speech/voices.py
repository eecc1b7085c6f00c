"""From the sentences of a paragraph to who gives each of them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.evidence.readers.names.sights import Sight
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.words.forms import word_set

_TELLING = word_set(
    """
    said say says saying told tell tells added adds adding wrote writes writing
    explained explains replied noted testified testifies warned warns recalled recalls
    concluded concludes acknowledged acknowledges insisted insists argued argues arguing
    declared declares announced announces reported observed remarked stated swore
    conceded admitted admits claimed confirmed confirms denied denies estimated
    estimates contended contends asserted asserts found finds pointed disputed disputes
    rejected rejects called described describes agreed according
    """
)
_PLACING = word_set("in of at on for among from under")  # "in 121 cases the entry"
_SHOWING = word_set("show shows showed")
_LIVING = ("person", "body", "spokes")
_IMPERSONAL = frozenset(("it", "they"))
_OPENING, _CLOSING = "“", "”"


class Speech(NamedTuple):
    """Who gives a sentence, as far as its own words and those around it tell."""

    who: str  # person, body, spokes, unnamed, document, pronoun or unknown
    words: str  # for the speaker, as the text has them


class Voice(NamedTuple):
    """A sentence, and who gives it by its own words."""

    words: str
    speech: Speech | None
    has_figures: bool
    person: str = ""  # who is named last in it


def speech(sight: Sight) -> Speech | None:
    """Return who gives a sentence by its own words; None where nobody does.

    Who asks, demands or declines does not give it, nor who only holds the document.
    """
    told = [saying for saying in sayings(sight) if _tells(sight, saying)]
    if not told:
        return None
    first = told[0]
    return Speech(first.who, _words(sight, first))


def _tells(sight: Sight, saying: Saying) -> bool:
    verb = sight.prose.lows[saying.verb.first]
    if saying.who == "document":
        first = sight.prose.low(saying.subject[0])
        return first not in _PLACING and (verb in _SHOWING or verb in _TELLING)
    return saying.who != "unknown" and verb in _TELLING


def _words(sight: Sight, saying: Saying) -> str:
    if saying.mention is not None and saying.who != "document":
        return saying.mention.words
    first, last = saying.subject
    return sight.prose.words(first, last) if first >= 0 else ""


def continued(
    paragraph: Sequence[Voice], before: Speech | None
) -> Iterator[Speech | None]:
    """Yield who gives each sentence of a paragraph, with those who go on speaking.

    A quotation that runs over several sentences is its speaker's, who stands behind or
    before it; "he" is who spoke last; figures that follow data are of the data.
    `before` is who spoke last before the paragraph.
    """
    last: Speech | None = None
    paper: Speech | None = None  # that gives the sentence before by its own words
    named = ""  # since somebody spoke
    ways = zip(paragraph, _quoted(paragraph), _following(paragraph), strict=True)
    for one, is_quoted, behind in ways:
        given = one.speech
        if given and given.who == "pronoun":
            given = _meant(given, last, before, named)
            named = ""
        elif given is None and is_quoted:
            given = behind or before
        elif given is None and one.has_figures and not one.person and paper:
            given, paper = paper, None
        if is_living(given):
            before = given
        if one.speech:
            paper = one.speech if one.speech.who == "document" else None
        if one.person and not is_living(one.speech):
            named = one.person
        last = given
        yield given


def _meant(
    given: Speech, last: Speech | None, before: Speech | None, named: str
) -> Speech | None:
    """Return whom a pronoun means: who was named since somebody spoke, or who spoke.

    "It found" is of a paper or a body right before, and of nobody else.
    """
    if given.words.lower() in _IMPERSONAL:
        return last if last and last.who in ("document", "body") else None
    return Speech("person", named) if named else before or given


def is_living(given: Speech | None) -> bool:
    """Return whether a person, a body or one who speaks for it gives a sentence."""
    return given is not None and given.who in _LIVING


def _following(paragraph: Sequence[Voice]) -> list[Speech | None]:
    """Return for each sentence who is the next to speak in the paragraph."""
    behind: list[Speech | None] = []
    coming: Speech | None = None
    for one in reversed(paragraph):
        coming = one.speech if is_living(one.speech) else coming
        behind.append(coming)
    return behind[::-1]


def _quoted(paragraph: Sequence[Voice]) -> list[bool]:
    """Return which sentences begin within quotation marks of their paragraph."""
    inside, are = False, []
    for one in paragraph:
        are.append(inside or one.words.startswith((_OPENING, '"')))
        for sign in one.words:
            if sign == '"':
                inside = not inside
            elif sign in (_OPENING, _CLOSING):
                inside = sign == _OPENING
    return are
