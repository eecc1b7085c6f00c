"""From a statement and its passages to offices held then, now or for another."""

from collections.abc import Iterator
from itertools import takewhile

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.namewords import NameWords, is_capital
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose, plain_words

_RULE = "standing-of-person-differs"
# Side → other words that say the same.
_LIKE = {
    "office/0": "past_office",
    "office/1": "stand_in",
    "office/2": "still_office",
    "office/3": "new_office",
}
_DETERMINERS = frozenset(("a", "an", "the", "one", "its", "their", "his", "her"))
_SECOND = "rank/0"  # deputy, vice
_LEFT = frozenset(("quit", "resigned", "retired", "departed", "left", "until"))
_UPON = frozenset(("on", "under", "for", "in", "as", "at", "alone", "within"))
_AROUND = 12  # tokens from an office to the word that somebody left it
_HARMLESS = "office/2"  # "current" may be left out
_REACH = 5  # tokens from "former" to the office: "former ICE chief of staff"
_ENDS = frozenset(', . ; : ( ) " who which that and'.split())  # noqa: SIM905  # signs among words


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield offices that are former, acting or full on one side only."""
    both = sides(claim)
    if not both.passages:
        return
    words = both.lexicon.built(NameWords)
    yield from _dropped(both, words)
    yield from _added(both, words)


CHECKS = (compare,)


def _dropped(both: Sides, words: NameWords) -> Iterator[Discrepancy]:
    """Yield an office that a passage qualifies and the statement does not."""
    statement = both.statement
    reported: set[int] = set()
    for passage, mark in both.marks("standing"):
        if mark.value == _HARMLESS or _is_paired(passage, mark):
            continue
        for office in _offices(passage, mark, words):
            places = statement.spots(passage.lows[office])
            if not places or places[0] in reported:
                continue
            if _is_shown(statement, mark.value, passage):
                continue
            if _is_plain(both, passage, office, places[0]) or _is_of_another(
                both, places[0], mark.value, words
            ):
                continue
            if _is_owner(statement, places[0]) or _is_left(statement, places[0]):
                continue
            reported.add(places[0])
            theirs = passage.words(mark.first, office)
            yield Complaint(
                _RULE,
                "error",
                f"the passage has '{theirs}'",
                f"keep '{passage.words(mark.first, mark.last)}': "
                "the office is not held in full or now",
            ).at(statement, places[0], places[0], theirs)


def _is_of_another(both: Sides, at: int, value: str, words: NameWords) -> bool:
    """Whether the statement's office has another such word, as one in the passages.

    "The deputy director" is not the acting field office director told of beside.
    """
    own = {
        mark.value
        for mark in both.statement.of("standing")
        if at in _offices(both.statement, mark, words)
    }
    for passage, mark in both.marks("standing"):
        if mark.value in own and mark.value != value:
            beside = set(_offices(passage, mark, words))
            if not any(
                other.value == value
                and not beside.isdisjoint(_offices(passage, other, words))
                for other in passage.of("standing")
            ):
                return True
    return False


def _is_left(statement: Prose, at: int) -> bool:
    """Whether it is told that somebody left an office, or held it until a day."""
    near = range(max(0, at - _AROUND), min(at + _AROUND, len(statement.lows)))
    return any(
        statement.lows[i] in _LEFT and statement.low(i - 1) not in ("the", "on")
        for i in near
    )


def _added(both: Sides, words: NameWords) -> Iterator[Discrepancy]:
    """Yield an office that the statement qualifies as no passage does."""
    statement = both.statement
    for mark in statement.of("standing"):
        if statement.quoted[mark.first] or _acts_upon(statement, mark):
            continue
        offices = _offices(statement, mark, words)
        around = (*both.passages, *both.surroundings())
        if not offices or any(_is_shown(prose, mark.value) for prose in around):
            continue
        if mark.value == _HARMLESS and not any(p.has("standing") for p in around):
            continue
        ours = statement.words(mark.first, mark.last)
        if _stands_in_source(both, ours) or _is_registered(both, ours):
            continue
        yield Complaint(
            _RULE,
            "error",
            f"no passage says '{ours}' of that office",
            f"leave out '{ours}', or add the excerpt that says so",
        ).at(statement, mark.first, offices[-1])


def _acts_upon(prose: Prose, mark: Mark) -> bool:
    """Whether somebody acts: "acting on the governor's orders"."""
    behind = prose.lows[mark.last + 1 : mark.last + 2]
    if behind and behind[0] in _DETERMINERS:
        return True  # "that the governor designate one official"
    is_rank = prose.low(mark.last + 2) == "secretary"  # the acting under secretary
    is_upon = not is_rank and not _UPON.isdisjoint(behind)
    return prose.lows[mark.first] == "acting" and is_upon


def _stands_in_source(both: Sides, word: str) -> bool:
    """Whether the source has the word anywhere: it may tell of the person earlier."""
    contexts = [p.context for p in both.claim.passages if p.context is not None]
    return any(word.lower() in context.text.lower() for context in contexts)


def _is_registered(both: Sides, word: str) -> bool:
    """Whether the dossier gives a person of the statement that very office."""
    lows = both.statement.lows
    return any(
        word.lower() in plain_words(name.title) and plain_words(name.name)[-1] in lows
        for name in both.claim.names
        if name.kind == "person" and name.title and plain_words(name.name)
    )


def _offices(prose: Prose, mark: Mark, words: NameWords) -> list[int]:
    """Return the nouns for offices and people that a word of standing belongs to."""
    found: list[int] = []
    if mark.value == _SECOND and prose.texts[mark.first - 1].endswith("'s"):
        return found  # a sheriff's deputy
    people = {m.first for m in prose.of("unnamed")}
    for i in range(mark.last + 1, min(mark.last + 1 + _REACH, len(prose.lows))):
        if prose.lows[i] in _ENDS:
            break
        is_office = prose.lows[i] in words.titles and not _is_surname(prose, i, words)
        if is_office or i in people:
            found.append(i)
    return found


def _is_surname(prose: Prose, at: int, words: NameWords) -> bool:
    """Whether a title is somebody's name: "Randall Pope"."""
    return is_capital(prose.texts[at]) and prose.low(at - 1) in words.first_names


def _is_paired(prose: Prose, mark: Mark) -> bool:
    """Whether it stands for everybody: "current and former officials"."""
    around = prose.lows[max(0, mark.first - 1) : mark.last + 2]
    others = (m for m in prose.of("standing") if m.value != mark.value)
    return "and" in around and any(
        abs(m.first - mark.first) <= 2  # noqa: PLR2004  # "and" between them
        for m in others
    )


def _is_shown(prose: Prose, side: str, other: Prose | None = None) -> bool:
    """Whether a text has the side, or words for it that another text has not."""
    if any(mark.value == side for mark in prose.of("standing")):
        return True
    return any(
        other is None or prose.lows[mark.first] not in other.lows
        for mark in prose.of(_LIKE.get(side, ""))
    )


def _is_plain(both: Sides, passage: Prose, office: int, place: int) -> bool:
    """Whether a passage has the same office elsewhere without anything of the kind.

    An office with another person's name behind it is another one.
    """
    low = passage.lows[office]
    ours = _named_after(both.statement, place)
    return any(
        not any(at - _REACH <= m.last < at for m in prose.of("standing"))
        for prose in both.passages
        for at in prose.spots(low)
        if not (prose is passage and at == office)
        and _may_be_one(ours, _named_after(prose, at))
    )


def _is_owner(prose: Prose, at: int) -> bool:
    """Whether it only tells whose a thing is: "the supervisor's account"."""
    return prose.texts[at].endswith("'s") and prose.lows[at - 1 : at] == ("the",)


def _may_be_one(ours: set[str], theirs: set[str]) -> bool:
    """Whether two names may be one person's: Opal Reyes, and Reyes."""
    return not (ours and theirs) or not ours.isdisjoint(theirs)


_NAME = 3  # words of a name


def _named_after(prose: Prose, office: int) -> set[str]:
    """Return the words with capitals right after an office: the name, or nothing."""
    after = prose.texts[office + 1 : office + 1 + _NAME]
    names = takewhile(lambda word: word[0].isupper(), after)
    return {name.lower().removesuffix("'s") for name in names}
