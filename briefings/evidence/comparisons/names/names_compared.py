"""From a statement and its passages to names that the source does not bear out."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.names.alignment import actor_swapped
from briefings.evidence.comparisons.names.displaced import displaced
from briefings.evidence.comparisons.names.misnamed import misnamed
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.figures.labels import is_label
from briefings.evidence.readers.names.antecedents import is_author, is_same, rank
from briefings.evidence.readers.names.holders import holder_swapped
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.raw_names import stands_in
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.prose import plain_words

_WIDEN = "widen the excerpt, or add one that holds the name"
_AS_SOURCE = "use the name the passage has, or cite words that hold this one"
_OWN = frozenset(("we", "our", "us", "ours"))
_ABSENT = {"body": "agency-not-in-source"}
_SWAPPED = {"body": "agency-swapped", "person": "person-swapped"}


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield names of the statement that are not where its words come from."""
    if not claim.passages:
        return
    lexicon = claim.lexicon
    seer = sights(claim.names, lexicon)
    statement = seer.see(claim.statement)
    passages = tuple(seer.see(p.words) for p in claim.passages)
    done: set[str] = set()
    for mention, rival in _others_in_place(claim, statement, passages, seer):
        if mention.key not in done:
            done.add(mention.key)
            yield _swapped(mention, rival)
    for mention in statement.mentions:
        is_idle = statement.prose.quoted[mention.first] or _is_in_title(mention)
        is_idle = is_idle or _is_numbered(mention, lexicon)
        if mention.key in done or is_idle:
            continue
        done.add(mention.key)
        is_held = any(
            p.holds(mention, seer.words) or _begins_one(mention, p) for p in passages
        )
        is_held = is_held or _is_in_longer(mention, claim)
        if is_held or _is_full_name(mention, claim, passages):
            yield from misnamed(mention, claim, seer)
        elif not _is_of_source(mention, claim):
            yield from _outside(mention, claim, statement, passages, seer)


CHECKS = (compare,)


def _begins_one(mention: Mention, passage: Sight) -> bool:
    """Whether a passage has the name with whose it is: "the office of the State"."""
    is_owner = mention.prose.texts[mention.last].endswith("'s")
    names = mention.entity.names if mention.entity and is_owner else ()
    cores = {mention.core, *map(_core, names)}
    sizes = {len(core) for core in cores if len(core) > 1}
    return any(
        other.core[:size] in cores for other in passage.mentions for size in sizes
    )


def _is_in_longer(mention: Mention, claim: Claim) -> bool:
    """Whether a passage has the full name in a longer one: of its inspector general."""
    entity = mention.entity
    full = entity.name if entity else ""
    return " " in full and any(full in passage.words for passage in claim.passages)


def _core(name: str) -> tuple[str, ...]:
    """Return the words of a name as a mention has them."""
    return tuple(low for low in plain_words(name) if low not in ("of", "the", "for"))


def _others_in_place(
    claim: Claim, statement: Sight, passages: tuple[Sight, ...], seer: Sights
) -> Iterator[tuple[Mention, Mention]]:
    """Yield names of the source that stand where the passages have another one."""
    for mention, rival in (
        *actor_swapped(claim, statement, passages, seer),
        *holder_swapped(statement, passages, seer),
        *displaced(claim, statement, passages, seer),
    ):
        if set(mention.core) <= set(rival.core):
            continue  # "the court office" of the State of Elm, the State Assembly
        if _says_i(mention, claim, passages):
            continue
        is_there = any(p.holds(mention, seer.words) for p in passages)
        is_there = is_there or _is_of_source(mention, claim)
        if is_there or any(stands_in(mention, p.context) for p in claim.passages):
            yield mention, rival


def _says_i(mention: Mention, claim: Claim, passages: tuple[Sight, ...]) -> bool:
    """Whether it names the claim's speaker, whom a passage may have as "I"."""
    if mention.kind != "person" or not claim.speaker:
        return False
    is_speaker = mention.core[-1:] == plain_words(claim.speaker)[-1:]
    return is_speaker and any(
        not p.prose.quoted[at] for p in passages for at in p.prose.spots("i")
    )


def _is_in_title(mention: Mention) -> bool:
    """Whether a name only ends an office: "Deputy Assistant Secretary of Defense"."""
    before = mention.prose.lows[max(0, mention.first - 2) : mention.first]
    return before in (("secretary", "of"), ("minister", "of"))


def _is_numbered(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether it is a label, which another comparison holds to its number: Title IX."""
    first, last = mention.first, mention.last
    start = first - 1 if first == last else last - 1
    return start >= 0 and is_label(mention.prose.texts[start : last + 1], lexicon)


def _is_full_name(mention: Mention, claim: Claim, passages: tuple[Sight, ...]) -> bool:
    """Whether it is the speaker's full name where a passage has the surname."""
    is_speaker = mention.core == plain_words(claim.speaker)
    return is_speaker and any(mention.core[-1] in p.lows for p in passages)


def _is_of_source(mention: Mention, claim: Claim) -> bool:
    """Whether it names the one who published or wrote the source."""
    words = set(mention.core) - {"the"}
    entity = mention.entity
    known = (entity.name, *entity.names) if entity else ()
    for passage in claim.passages:
        for name in (passage.publisher, *passage.authors):
            if name and (name in known or words <= set(plain_words(name))):
                return True
    return False


def _outside(
    mention: Mention,
    claim: Claim,
    statement: Sight,
    passages: tuple[Sight, ...],
    seer: Sights,
) -> Iterator[Discrepancy]:
    """Yield what to say of a name that no excerpt holds."""
    is_near = any(
        seer.see(p.surroundings).holds(mention, seer.words) for p in claim.passages
    )
    is_there = is_near or any(stands_in(mention, p.context) for p in claim.passages)
    if not is_there:
        yield from _absent(mention, claim, passages, statement, seer)
        return
    ranks = [r for p in claim.passages if (r := rank(mention, p, seer)) >= 0]
    if ranks and min(ranks) == 0:
        yield _outside_excerpt(mention, "info")
        return
    rival = _rival(mention, statement, passages, seer)
    if rival:
        yield _swapped(mention, rival)
    elif is_near or any(is_author(mention, p) for p in claim.passages):
        yield _outside_excerpt(mention, "info")
    elif mention.kind == "body" and any(map(_is_own, passages)):
        yield _outside_excerpt(mention, "info")  # "we", says its speaker
    else:
        yield _outside_excerpt(mention, "review")


def _is_own(passage: Sight) -> bool:
    return not _OWN.isdisjoint(passage.lows)


def _is_of_speaker(mention: Mention, claim: Claim) -> bool:
    """Whether a body is the one that its speaker speaks for: "we", says its head."""
    forms = (mention.entity.name, *mention.entity.names) if mention.entity else ()
    titles = [n.title for n in claim.names if claim.speaker in (n.name, n.id)]
    return any(form and form in title for form in forms for title in titles)


def _absent(
    mention: Mention,
    claim: Claim,
    passages: tuple[Sight, ...],
    statement: Sight,
    seer: Sights,
) -> Iterator[Discrepancy]:
    if _is_of_speaker(mention, claim):
        yield _outside_excerpt(mention, "info")
        return
    rival = _rival(mention, statement, passages, seer)
    is_whole = all(p.context is not None for p in claim.passages)
    severity = "error" if mention.is_sure else "review"
    if not mention.is_sure and not _is_followed_by_verb(mention):
        return
    where = "the source" if is_whole else "the passage"
    instead = f", which names '{rival.words}'" if rival else ""
    yield Complaint(
        _ABSENT.get(mention.kind, "name-not-in-source"),
        severity,
        f"'{mention.words}' is not in {where}{instead}",
        _AS_SOURCE,
    ).at(mention.prose, mention.first, mention.last, rival.words if rival else "")


def _is_followed_by_verb(mention: Mention) -> bool:
    """Whether the opening word of a sentence acts, as only a name would."""
    prose, after = mention.prose, mention.last + 1
    if after >= len(prose.lows):
        return False
    low = prose.lows[after]
    is_said = any(m.first == after for m in prose.of("say"))
    return is_said or prose.texts[mention.last].endswith("'s") or low == "has"


def _swapped(mention: Mention, rival: Mention) -> Discrepancy:
    rule = _SWAPPED.get(mention.kind, "name-not-in-source")
    return Complaint(
        rule,
        "error",
        f"the passage names '{rival.words}', not '{mention.words}'",
        _AS_SOURCE,
    ).at(mention.prose, mention.first, mention.last, rival.words)


def _outside_excerpt(mention: Mention, severity: str) -> Discrepancy:
    return Complaint(
        "name-outside-excerpt",
        severity,
        f"'{mention.words}' stands in the source, but not in the excerpt",
        _WIDEN,
    ).at(mention.prose, mention.first, mention.last)


def _rival(
    mention: Mention, statement: Sight, passages: tuple[Sight, ...], seer: Sights
) -> Mention | None:
    """Return a name of the same kind that a passage has and the statement lacks."""
    for passage in passages:
        for other in passage.mentions:
            is_sure = other.is_sure or _is_followed_by_verb(other)
            if not _is_of_kind(other, mention.kind) or not is_sure:
                continue
            if not statement.holds(other, seer.words) and not any(
                is_same(other, own, seer.words) for own in statement.mentions
            ):
                return other
    return None


def _is_of_kind(other: Mention, kind: str) -> bool:
    """Whether a name may be of a kind; two plain words may be a person's."""
    is_full = len(other.core) > 1 and all(low.isalpha() for low in other.core)
    return other.kind == kind or (
        kind == "person" and other.kind == "other" and is_full
    )
