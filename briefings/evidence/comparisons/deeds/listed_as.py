"""From a plain deed to a passage in which it is only what a list or a record shows.

"She was evicted in 2021", of a passage in which a database lists her as evicted.
"""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_LISTING = stem_set(
    "list show shown record flag mark enter register report identify describe label"
)
_HAVING = (("having", "been"), ("being",), ())
_BE = word_set("was were is are been")
_NEAR = 8  # tokens before "as" in which the verb of listing stands
_BEFORE = 3  # tokens before a participle in which "was" stands
_MOST = 20


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what is told as done, where the passages only have it listed as done."""
    both = sides(claim)
    statement = both.statement
    if "as" in statement.lows:
        return
    for passage in both.passages:
        for listed in passage.once(_listed):
            at = _plain(statement, passage.stems[listed])
            if at < 0 or _is_listed(statement, at, passage, listed):
                continue
            if not any(_is_told(p, at, statement) for p in both.passages):
                theirs = passage.words(max(0, listed - 4), listed)
                yield Complaint(
                    "claim-as-fact",
                    "review",
                    f"the passage has it as what is recorded: '{theirs}'",
                    "say where it is recorded so, or cite words that tell it as done",
                ).at(statement, at, at, theirs)
                return


CHECKS = (compare,)


def _listed(prose: Prose) -> tuple[int, ...]:
    """Return the participles behind "as" of what is listed: "as having been shut"."""
    return tuple(i for at in prose.spots("as")[:_MOST] if (i := _behind(prose, at)) > 0)


def _behind(prose: Prose, at: int) -> int:
    first, _ = prose.sentence_of(at)
    before = prose.stems[max(first, at - _NEAR) : at]
    if prose.quoted[at] or _LISTING.isdisjoint(before):
        return -1
    for having in _HAVING:
        behind = at + 1 + len(having)
        is_led = prose.lows[at + 1 : behind] == having
        if is_led and is_past(prose.low(behind)) and prose.is_content(behind):
            return behind
    return -1


def _plain(statement: Prose, stem: str) -> int:
    """Return where a statement tells it as done, and as nobody's word; or -1."""
    for at in statement.places(stem):
        before = statement.lows[max(0, at - _BEFORE) : at]
        is_done = is_past(statement.lows[at]) and not _BE.isdisjoint(before)
        is_told = any(
            mark.first < at for kind in ("say", "source") for mark in statement.of(kind)
        )
        if is_done and not (
            is_told or statement.quoted[at] or is_denied(statement, at)
        ):
            return at
    return -1


def _is_listed(statement: Prose, at: int, passage: Prose, listed: int) -> bool:
    """Whether a statement tells it as listed, or as shown by who knows what.

    "Court records show" is no list, where they show something else in the passage.
    """
    for i, one in enumerate(statement.stems):
        if one not in _LISTING or statement.lows[i] == "records":
            continue
        before = statement.stems[i - 1] if i else ""
        elsewhere = (
            place > listed or listed - place > _NEAR
            for place in passage.places(one)
            if place and passage.stems[place - 1] == before
        )
        if i < at or not any(elsewhere):
            return True
    return False


def _is_told(passage: Prose, at: int, statement: Prose) -> bool:
    """Whether a passage tells it in its own words, too, and not only as listed."""
    listed = passage.once(_listed)
    return any(
        i not in listed and not passage.quoted[i] and not is_denied(passage, i)
        for i in passage.places(statement.stems[at])
    )
