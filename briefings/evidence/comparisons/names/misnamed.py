"""From a full name in a statement to a first name that no source gives a surname."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sights
from briefings.evidence.readers.words.prose import Prose

_AS_SOURCE = "use the name the passage has, or cite words that hold this one"


def misnamed(mention: Mention, claim: Claim, seer: Sights) -> Iterator[Discrepancy]:
    """Yield a first name that the source never gives to that surname."""
    core = mention.core
    is_person = mention.kind == "person" or core[0] in seer.words.first_names
    is_full = is_person and mention.kind in ("person", "other") and len(core) > 1
    if not is_full or not core[-1].isalpha():
        return
    first, last = core[0], core[-1]
    found: set[str] = set()
    for passage in claim.passages:
        context = passage.context
        text = context.text if context else passage.surroundings
        found |= _first_names(text, last, seer, core[0])
    known = seer.words.forms.get(first, {first})
    if not found or not found.isdisjoint(core[:-1]) or known & found:
        return
    proses = [seer.see(p.words).prose for p in claim.passages]
    if any(_stands_alone(prose, low, last) for prose in proses for low in known):
        return  # "Mr. Leigh's daughter, Cordelia"
    if any(_has(prose, core) for prose in proses):
        return
    if any(len(name) == 1 and name == first[0] for name in found):
        return
    theirs = f"{min(found).capitalize()} {last.capitalize()}"
    yield Complaint(
        "name-not-in-source",
        "error",
        f"the source has '{theirs}', not '{mention.words}'",
        _AS_SOURCE,
    ).at(mention.prose, mention.first, mention.last, theirs)


def _has(prose: Prose, core: tuple[str, ...]) -> bool:
    """Whether a text has all words of a name in a row."""
    spots = prose.spots(core[0])
    return any(prose.lows[at : at + len(core)] == core for at in spots)


def _stands_alone(prose: Prose, first: str, last: str) -> bool:
    """Whether a first name has no other's surname behind it."""
    for at in prose.spots(first):
        behind = prose.texts[at + 1 : at + 2]
        if prose.low(at + 1) == last or not any(text[0].isupper() for text in behind):
            return True
    return False


def _first_names(text: str, last: str, seer: Sights, ours: str) -> set[str]:
    """Return the capital words right before a surname, but for titles."""
    found: set[str] = set()
    surname = last.capitalize()
    for form in dict.fromkeys((surname, surname.upper())):
        at = text.find(form)
        while at >= 0:
            before = text[max(0, at - 40) : at].split()
            at = text.find(form, at + 1)
            if not before or not before[-1][0].isupper():
                continue
            if before[-1].endswith((".", ",", '"', ":", ";")) and len(before[-1]) > 2:  # noqa: PLR2004  # an initial may stand there
                continue
            name = before[-1].rstrip(".").lower()
            if len(name) == 1 and len(before) > 1 and before[-2][0].isupper():
                name = before[-2].lower()
            if name.isalpha() and name not in seer.words.titles:
                found.add(name)
    known = seer.words.first_names
    return {n for n in found if n in known or n == ours or len(found) == 1}
