"""From the words for a speaker to what sort of speaker they name."""

from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_WHO = {
    "spokes": "spokes",
    "unnamed": "unnamed",
    "document": "document",
    "data": "document",
}
PRONOUNS = word_set("he she they it i we who")
_AFTER_HEAD = word_set(
    """
    , who which that of for with in from at by reviewed obtained familiar seen close
    briefed involved working speaking - (
    """
)
_BODIES = word_set(
    """
    agency department bureau office commission committee board authority company court
    council union coalition utility hospital university school group administration
    government service league association alliance
    """
)
GENERIC = _BODIES | word_set(
    """
    judge director president chief mayor governor critics supporters chairman attorney
    counsel secretary minister general inspector senator commissioner superintendent
    administrator captain sheriff clerk
    """
)


_COUNTS = word_set(
    """
    one two three four five six seven eight nine ten some many most several none all
    both each dozens few half
    """
)


def speaker_in(sight: Sight, subject: tuple[int, int]) -> tuple[str, Mention | None]:
    """Return what sort of speaker some words stand for, and the name among them.

    The head decides: in "people close to Roe" it is not Roe who speaks. A name beside
    the head is the one meant: "a lawyer for them, Denise Arquette".
    """
    prose = sight.prose
    first, last = subject
    inside = [m for m in sight.mentions if first <= m.first and m.last <= last]
    end = _head_end(prose, first, last)
    head = [m for m in inside if m.first <= end]
    for person in (m for m in inside if m.kind == "person"):
        if person in head or prose.lows[person.first - 1] == ",":
            return "person", person
    bodies = [m for m in inside if m.kind == "body"]
    for kind in ("spokes", "unnamed", "document", "data"):
        if any(first <= m.first <= end for m in prose.of(kind)):
            return _WHO[kind], next(iter(bodies), None)
    if head and head[0].kind in ("body", "other"):
        return ("body" if head[0].kind == "body" else "person"), head[0]
    lows = prose.lows[first : end + 1]
    if not PRONOUNS.isdisjoint(lows):
        return "pronoun", None
    if not _BODIES.isdisjoint(lows):
        return "body", None  # without its name: "the agency"
    return ("unnamed", None) if not GENERIC.isdisjoint(lows) else ("unknown", None)


def _head_end(prose: Prose, first: int, last: int) -> int:
    """Return the last token of the words that name the speaker itself."""
    for i in range(first, last + 1):
        if i > first and prose.lows[i] in _AFTER_HEAD:
            if prose.lows[i] == "of" and prose.lows[i - 1] in _COUNTS:
                continue  # "two of the four inspectors"
            return i - 1
    return last
