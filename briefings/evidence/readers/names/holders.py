"""From a statement to whose official, office or figures it speaks of.

An excerpt may name both agencies; "a State Department official" is not of the other.
"""

from collections.abc import Iterator
from itertools import islice

from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_MOST = 40  # officials of a text that are looked at
_KINDS = ("unnamed", "spokes", "data")
_OF = word_set("of at for with from in")
_THE = word_set("the a an its")
_NOUNS = word_set(
    """
    office offices rule rules policy report database databases staff chief head order
    """
)


def holder_swapped(
    statement: Sight, passages: tuple[Sight, ...], seer: Sights
) -> Iterator[tuple[Mention, Mention]]:
    """Yield a body that an official is said to be of, and the one he is of."""
    ours = list(islice(_pairs(statement, seer), _MOST))
    if not ours:
        return
    theirs: dict[str, list[Mention]] = {}
    for passage in passages:
        for noun, body in islice(_pairs(passage, seer), _MOST):
            theirs.setdefault(noun, []).append(body)
    for noun, body in ours:
        others = theirs.get(noun, [])
        if not others or any(is_same(body, own, seer.words) for own in others):
            continue
        rival = next((o for o in others if not statement.holds(o, seer.words)), None)
        if rival is not None and not statement.prose.quoted[body.first]:
            yield body, rival


def _pairs(sight: Sight, seer: Sights) -> Iterator[tuple[str, Mention]]:
    """Yield each noun for a person, an office or figures, with the body beside it."""
    prose = sight.prose
    if not any(mention.kind == "body" for mention in sight.mentions):
        return
    nouns = _nouns(sight, seer)
    for mention in sight.mentions:
        if mention.kind == "body":
            for at in _posts(prose, mention, nouns):
                yield prose.stems[at], mention


def _nouns(sight: Sight, seer: Sights) -> set[int]:
    """Return the tokens of the nouns for a person, an office or figures."""
    prose = sight.prose
    nouns = {m.last for kind in _KINDS for m in prose.of(kind)}
    nouns.update(i for i, low in enumerate(prose.lows) if low in _NOUNS)
    nouns.update(i for i, low in enumerate(prose.lows) if low in seer.words.titles)
    return nouns


def _posts(prose: Prose, body: Mention, nouns: set[int]) -> Iterator[int]:
    """Yield the nouns beside a body: its own, right behind it, or before "of" it."""
    after = body.last + 1
    is_owner = prose.texts[body.last].endswith("'s")
    if is_owner and after < len(prose.lows) and prose.is_content(after):
        nouns = {*nouns, after}
    yield from _row(prose, after, nouns, 1)
    before = body.first - 1
    if before > 0 and prose.lows[before] in _THE:
        before -= 1
    if before > 0 and prose.lows[before] in _OF:
        yield from _row(prose, before - 1, nouns, -1)


def _row(prose: Prose, start: int, nouns: set[int], step: int) -> Iterator[int]:
    """Yield the nouns in a row from a token on: a deputy chief of staff."""
    at = start
    while at in nouns and (step < 0 or prose.texts[at][0].islower()):
        yield at
        at += step
        at += step * (prose.low(at) == "of")
