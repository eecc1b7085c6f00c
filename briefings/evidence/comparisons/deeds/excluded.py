"""From "sued the city, but not the state" to passages where the other one was sued."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose, read

_LEADING = word_set("but though although and , rather")
_THE = word_set("the a an its his her their our this that")
_STOPS = word_set(", . ; : but and or though to for in on at by with from because who")
_MOST = 12  # denials of a statement that are looked at
_REACH = 10  # tokens back in which the verb stands
_LONGEST = 5  # tokens of what is set apart


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield one that is left out here, and is what the passages have it done to."""
    lexicon = claim.lexicon
    statement = read(claim.statement, lexicon)
    set_apart = _exclusions(statement)[:_MOST]
    if not set_apart:
        return
    kin = lexicon.built(Kindred)
    passages = [read(passage.words, lexicon) for passage in claim.passages]
    for at in set_apart:
        left_out = _named_from(statement, at + 1)
        stems = {statement.stems[i] for i in left_out}
        for verb in _verbs(statement, at):
            meant = {statement.stems[i] for i in _named_from(statement, verb + 1)}
            shown = _done_to(statement, verb, passages, kin)
            if not stems or not meant or not shown:
                continue
            found = {prose.stems[i] for prose, span in shown for i in span}
            if stems & found and not meant & found:
                yield _told(statement, left_out, shown[0])
                break


CHECKS = (compare,)


def _exclusions(prose: Prose) -> list[int]:
    """Return where "not" sets somebody apart: ", but not the state"."""
    return [
        i
        for i in prose.spots_of(("not",))
        if i and prose.lows[i - 1] in _LEADING and not prose.quoted[i]
    ]


def _named_from(prose: Prose, start: int) -> list[int]:
    """Return the words that carry meaning in what is named from a token on."""
    if start < len(prose.lows) and prose.lows[start] in _THE:
        start += 1
    found: list[int] = []
    for i in range(start, min(start + _LONGEST, len(prose.lows))):
        if prose.is_content(i) and prose.lows[i] not in _STOPS:
            found.append(i)
        elif prose.lows[i] not in ("of", "the"):
            break
    return found


def _verbs(prose: Prose, at: int) -> list[int]:
    """Return the words before a denial that may be what is done, the nearest first."""
    return [
        i
        for i in range(at - 1, max(-1, at - _REACH), -1)
        if _may_be_verb(prose, i) and prose.sentences[i] == prose.sentences[at]
    ]


def _may_be_verb(prose: Prose, i: int) -> bool:
    return prose.is_content(i) and prose.texts[i].islower()


def _done_to(
    statement: Prose, verb: int, passages: list[Prose], kin: Kindred
) -> list[tuple[Prose, list[int]]]:
    """Return whom the passages have it done to, as named behind the same word."""
    return [
        (prose, named)
        for prose in passages
        for i in range(len(prose.lows))
        if _may_be_verb(prose, i)
        and kin.are_kin(statement, verb, prose, i)
        and (named := _named_from(prose, i + 1))
    ]


def _told(
    statement: Prose, left_out: list[int], shown: tuple[Prose, list[int]]
) -> Discrepancy:
    prose, named = shown
    theirs = prose.words(named[0] - 1, named[-1])
    ours = statement.words(left_out[0], left_out[-1])
    return Complaint(
        "sides-exchanged",
        "error",
        f"'{ours}' is left out here, and in the passage it is '{theirs}'",
        "say it of the one of whom the source says it",
    ).at(statement, left_out[0], left_out[-1], theirs)
