"""From a statement and its passages to things counted that are not the same."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.closeness import keeps_close, weight
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.forms import is_past, stem, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose, plain_words

_FREE = 0.55  # how closely a statement keeps to a passage that tells much
_CLOSE = 0.7  # how closely a statement keeps to its passages
_AS_PASSAGE = "use the passage's word, or cite words that have yours"
_WEIGHTY = ("weighty", "weighty_like")
_SAYING = ("say", "say_weak")
_FAILING = frozenset(("failure", "failures"))  # "the failure of the plant to open"
_COMPLAINT = stem("complaint")
_IN_COURT = word_set(
    "court courts suit lawsuit sued sues sue plaintiff plaintiffs action"
)
_AROUND = 5  # tokens on either side of an event that tell whose or what it is
_BEHIND = 7  # tokens from "dismissed" to the "as" of a judgement
_BEFORE = 3  # tokens from a word to the one that says so


def event_type_differs(claim: Claim) -> Iterator[Discrepancy]:
    """Yield events (arrests) where the passage has another of their sort (removals)."""
    both = sides(claim)
    for mark, theirs in _exchanged(both, "event"):
        ours = both.statement.words(mark.first, mark.last)
        if ours.lower() in _kinds(claim) or _is_source(both.statement, mark):
            continue
        yield Complaint(
            "event-type-differs",
            weight(both, _FREE),
            f"the passage speaks of '{theirs}', not of '{ours}'",
            _AS_PASSAGE,
        ).at(both.statement, mark.first, mark.last, theirs)


def _kinds(claim: Claim) -> set[str]:
    """Return the words for what sort of things the sources are."""
    kinds = {kind for p in claim.passages for kind in p.kind.split("_")}
    return kinds.union(plain_words(f"{claim.document} {claim.data} {claim.venue}"))


def _is_source(prose: Prose, mark: Mark) -> bool:
    """Whether a word names what says so: "according to the complaint"."""
    follows = mark.last + 1
    speaks = any(m.first == follows for k in _SAYING for m in prose.of(k))
    leads = any(0 < mark.first - m.last <= _BEFORE for m in prose.of("source"))
    return speaks or leads


def modifier_differs(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a sort (residential) where the passage has another one (workplace)."""
    both = sides(claim)
    severity = ""
    for mark, theirs in _exchanged(both, "contrast"):
        if is_denied(both.statement, mark.first):
            continue  # "no criminal charge", where the suit is civil
        ours = both.statement.words(mark.first, mark.last)
        if not severity:
            is_close = keeps_close(claim, _CLOSE)
            severity = "review" if is_close else "info"
        yield Complaint(
            "modifier-differs",
            severity,
            f"the passage has '{theirs}' where the statement has '{ours}'",
            _AS_PASSAGE,
        ).at(both.statement, mark.first, mark.last, theirs)


def event_not_told(claim: Claim) -> Iterator[Discrepancy]:
    """Yield grave events (a fire, a strike) that no passage tells of."""
    both = sides(claim)
    if not both.statement.has("weighty") or not both.passages:
        return
    exchanged = {mark.first for mark, _ in _exchanged(both, "event")}
    told = {m.value for kind in _WEIGHTY for _, m in both.marks(kind)}
    stems = both.stems()
    ours: dict[int, list[Mark]] = {}
    for mark in both.statement.of("weighty"):
        ours.setdefault(mark.first, []).append(mark)
    for first, marks in ours.items():
        if first in exchanged:
            continue  # the passage's own event is told of already
        if any(_is_told(both.statement, mark, told, stems) for mark in marks):
            continue
        if _is_in_source(claim, both.statement.stems[first]):
            continue  # what the whole text is about need not be in each excerpt
        words = both.statement.words(first, marks[0].last)
        yield Complaint(
            "event-type-differs",
            "review",
            f"no passage speaks of '{words}'",
            _AS_PASSAGE,
        ).at(both.statement, first, marks[0].last)


CHECKS = (event_type_differs, modifier_differs, event_not_told)


def _is_in_source(claim: Claim, stem: str) -> bool:
    """Whether a source has a word elsewhere, in any form."""
    texts = dict.fromkeys(p.context.text for p in claim.passages if p.context)
    return any(stem in text or stem.capitalize() in text for text in texts)


def _is_told(
    statement: Prose, mark: Mark, told: set[str], stems: frozenset[str]
) -> bool:
    """Whether a passage has an event, or it is quoted or part of a name here."""
    at = mark.first
    is_name = at > 0 and statement.texts[at][0].isupper()
    is_known = mark.value in told or statement.stems[at] in stems
    return is_known or is_name or statement.quoted[at]


class _Group(NamedTuple):
    """The words of one group on one side of the comparison."""

    counts: dict[str, int]  # how often each side of the group occurs
    first: dict[str, tuple[Prose, Mark]]  # side → the first word for it

    def words(self, side: str) -> str:
        """Return the first words for a side."""
        prose, mark = self.first[side]
        return prose.words(mark.first, mark.last)


def _is_no_event(prose: Prose, mark: Mark) -> bool:
    """Whether an event is denied, or "quit" only ends a doing: "quit hiring"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    is_doing = bool(follows) and follows[0].endswith("ing")
    is_end = prose.stems[mark.first] == "quit" and is_doing
    behind = prose.lows[mark.last + 1 : mark.last + _BEHIND]
    # "Dismissed the account as incomplete" says what somebody thinks of it.
    is_end = is_end or (prose.lows[mark.first] in _FAILING and "to" in behind)
    is_end = is_end or (prose.lows[mark.first] == "dismissed" and "as" in behind)
    if is_end or is_denied(prose, mark.first):
        return True
    return _is_telling(prose, mark) or _is_pleading(prose, mark)


def _is_telling(prose: Prose, mark: Mark) -> bool:
    """Whether a word only says that somebody says so: "the suit alleges"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    kinds = _SAYING if follows == ("that",) else _SAYING[:1]
    is_deed = follows == ("for",)  # "was cited for a broken lamp"
    return not is_deed and any(
        m.first == mark.first for k in kinds for m in prose.of(k)
    )


def _is_pleading(prose: Prose, mark: Mark) -> bool:
    """Whether a complaint is what a suit is brought by."""
    is_complaint = prose.stems[mark.first] == _COMPLAINT
    return is_complaint and not _IN_COURT.isdisjoint(prose.lows)


def _groups(prose: Prose, kind: str, found: dict[str, _Group]) -> None:
    for mark in prose.of(kind):
        group, _, side = mark.value.partition("/")
        is_name = mark.first > 0 and prose.texts[mark.first][0].isupper()
        if kind == "event" and (is_name or _is_no_event(prose, mark)):
            continue  # "the Permits Commission" permits nothing
        entry = found.setdefault(group, _Group({}, {}))
        entry.counts[side] = entry.counts.get(side, 0) + 1
        entry.first.setdefault(side, (prose, mark))


def _exchanged(both: Sides, kind: str) -> Iterator[tuple[Mark, str]]:
    """Yield words of one side of a group that stand for the passages' other side.

    That is so where the side is new and one of the passages' sides is missing or rarer;
    or where one is missing and another has become more frequent.
    """
    if not both.statement.has(kind) or not both.has(kind):
        return
    theirs: dict[str, _Group] = {}
    for passage in both.passages:
        _groups(passage, kind, theirs)
    ours: dict[str, _Group] = {}
    _groups(both.statement, kind, ours)
    done: set[int] = set()
    for mark in both.statement.of(kind):
        group, _, side = mark.value.partition("/")
        if group not in theirs or group not in ours or mark.first in done:
            continue
        if not _counts(both.statement, mark):
            continue
        left = next(
            (
                other
                for other in _left(theirs[group], ours[group], side)
                # "Is unable to pay the bonus" speaks of paying.
                if not _has_denied(both.statement, kind, f"{group}/{other}")
                and _stand_alike((both.statement, mark), theirs[group], other)
            ),
            "",
        )
        if not left:
            continue
        is_new = side not in theirs[group].counts
        if not (is_new and _is_told_too(both, mark)):
            done.add(mark.first)
            yield mark, theirs[group].words(left)


def _counts(prose: Prose, mark: Mark) -> bool:
    """Whether a word is no quotation's, and an event where it has to be one."""
    is_event = mark.kind != "event" or not _is_no_event(prose, mark)
    return is_event and not prose.quoted[mark.first]


def _stand_alike(one: tuple[Prose, Mark], there: _Group, side: str) -> bool:
    """Whether two words stand beside a word with meaning, or a number, in common."""
    reach = _AROUND if one[1].kind == "event" else 2 * _AROUND
    return not _beside(*one, reach).isdisjoint(_beside(*there.first[side], reach))


def _beside(prose: Prose, mark: Mark, reach: int) -> set[str]:
    first, last = prose.sentence_of(mark.first)
    around = range(max(first, mark.first - reach), min(last, mark.last + reach) + 1)
    return {
        prose.stems[i]
        for i in around
        if not mark.first <= i <= mark.last
        and (prose.is_content(i) or prose.lows[i][0].isdigit())
    }


def _is_told_too(both: Sides, mark: Mark) -> bool:
    """Whether a passage has the statement's word outside the groups, or its kin."""
    known = both.stems() if mark.kind == "event" else _plain_stems(both)
    if both.statement.stems[mark.first] in known:
        return True
    kin = both.lexicon.built(Kindred)
    is_done = mark.kind == "event" and is_past(both.statement.lows[mark.first])
    return is_done and any(
        # A word that is an event of its own is the other one, if anything.
        all(m.first != at for m in passage.of("event"))
        for passage in both.passages
        for at in kin.places(both.statement, mark.first, passage)
    )


def _has_denied(statement: Prose, kind: str, value: str) -> bool:
    """Whether the statement denies a word of a side."""
    return any(
        mark.value == value and is_denied(statement, mark.first)
        for mark in statement.of(kind)
    )


def _plain_stems(both: Sides) -> frozenset[str]:
    """Return the stems of the passages' words that are not denied."""
    denied = {(id(p), m.first) for p, m in both.marks("event") if is_denied(p, m.first)}
    return frozenset(
        stem
        for passage in both.passages
        for i, stem in enumerate(passage.stems)
        if (id(passage), i) not in denied
    )


def _left(there: _Group, here: _Group, side: str) -> Iterator[str]:
    """Yield the sides of the passages that another one may have pushed out."""
    is_new = side not in there.counts
    if not is_new and here.counts.get(side, 0) <= there.counts[side]:
        return
    for other, count in there.counts.items():
        is_more = is_new and count > here.counts.get(other, 0)
        if other != side and (other not in here.counts or is_more):
            yield other
