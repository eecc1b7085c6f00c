"""From a word to its other forms, and from a form back to a stem that is shared.

Lexicons are opened out to all forms of their words, which is exact; stems only say
whether two texts may speak of the same thing, and are cut the same way on both sides.
"""

from collections.abc import Iterator
from functools import lru_cache

from briefings.evidence.readers.words.irregular import (
    IRREGULAR,
    KINDRED,
    NO_DOERS,
    PLURALS,
    SYNONYMS,
)

_VOWELS = frozenset("aeiou")
_VOWELS_OR_Y = _VOWELS | {"y"}
_SHORTEST = 4  # a stem shorter than this says nothing


def _pairs(text: str) -> Iterator[list[str]]:
    for entry in text.replace("\n", " ").split(";"):
        if words := entry.split():
            yield words


_PAST: dict[str, tuple[str, ...]] = {
    words[0]: tuple(words[1:]) for words in _pairs(IRREGULAR)
}
_PAST_FORMS = frozenset(form for forms in _PAST.values() for form in forms)
_BASE: dict[str, str] = {
    form: base for base, forms in _PAST.items() for form in forms if form != base
}
# Forms that belong to two verbs go to the one that dossiers use.
_BASE |= dict.fromkeys(("used", "using", "uses"), "use")
_BASE |= {"lay": "lay", "left": "leave", "found": "find", "saw": "see", "felt": "feel"}
_BASE |= {words[0]: words[1] for words in _pairs(PLURALS)}
_KINDRED: dict[str, str] = {words[0]: words[1] for words in _pairs(KINDRED)}
_NO_DOERS = frozenset(NO_DOERS.split())


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, parted by white space, as a set."""
    return frozenset(text.split())


def verb_forms(base: str) -> tuple[str, ...]:
    """Return all forms of a verb, the base first: deny, denies, denied, denying."""
    if base == "be":
        return ("be", "is", "are", "was", "were", "been", "being")
    third, present = _third_person(base), _present_participle(base)
    past = _PAST.get(base) or (_regular_past(base),)
    return tuple(dict.fromkeys((base, third, *past, present)))


def is_adverb(low: str) -> bool:
    """Return whether a word has the form of an adverb: fully; but not rely."""
    return (low.endswith("ly") and low not in _NO_ADVERBS) or low in _ADVERBS


_NO_PAST = word_set(
    """
    bed beds need feed seed speed deed weed breed bleed sled reed heed greed indeed red
    hundred kindred exceed proceed succeed embed naked sacred wicked infrared moped
    hatred watershed riverbed seabed flatbed bobsled creed misdeed aged rugged crooked
    """
)


def is_past(low: str) -> bool:
    """Return whether a word has a past form: closed, went, been."""
    return (low.endswith("ed") and low not in _NO_PAST) or low in _PAST_FORMS


def noun_forms(base: str) -> tuple[str, ...]:
    """Return a noun and its plural."""
    return (base, _third_person(base))


def _third_person(base: str) -> str:
    if base == "be":
        return "is"
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled: plan, planned; but not open, opened."""
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in _VOWELS:  # noqa: PLR2004  # three letters: consonant, vowel, consonant
        return False
    vowels = sum(letter in _VOWELS for letter in base)
    stressed = base.endswith(("mit", "fer", "pel", "cur", "gin", "trol"))
    stressed = stressed and not base.endswith("ffer")
    return base[-3] not in _VOWELS and (vowels == 1 or stressed)


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if _doubles(base) else base + "ed"


def _present_participle(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if _doubles(base) else base + "ing"


@lru_cache(maxsize=65536)
def stem(low: str) -> str:
    """Return what the forms of a lower-case word share: filed, filing, files → fil.

    A stem is for comparing only; it need not be a word.
    """
    low = low.removesuffix("'s")
    low = _BASE.get(low, low)
    single = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    low = _KINDRED.get(single, single if single in _NO_DOERS else low)
    if low in _NO_DOERS:
        return low
    if not low.isalpha() or len(low) < _SHORTEST:
        return low
    return _bare(low)


def stem_set(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, parted by white space, as a set."""
    return frozenset(map(stem, text.split()))


def _bare(low: str) -> str:
    cut = _undouble(_cut_ending(low))
    return _SYNONYMS.get(cut, cut)


def _cut_ending(low: str) -> str:
    if low.endswith("eed"):
        return low  # "succeed" has no ending; "succeeded" has
    for ending, instead, shortest in _BY_LETTER.get(low[-1:], ()):
        left = len(low) - len(ending)
        if low.endswith(ending) and left + len(instead) >= shortest:
            is_word = not _VOWELS_OR_Y.isdisjoint(low[:left] + instead)  # not "shred"
            return low[:left] + instead if is_word else low
    return low


def _undouble(cut: str) -> str:
    if len(cut) >= _SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "aeiou":
        return cut[:-1]
    return cut


# Ending, what takes its place, the shortest stem that may be left (shorter ones
# collide). Longest first; the first that fits is cut, and only one.
_ENDINGS = tuple(
    (ending, instead, shortest)
    for endings, instead, shortest in (
        ("ifications ification", "ify", 4),
        ("izations ization isations isation", "", 4),
        ("ations ation ators ator", "", 4),
        ("ements ement ments ment", "", 4),
        ("izing ising ized ised izes ises ize ise", "", 4),
        ("tions tion", "t", 4),
        ("sions sion", "s", 4),
        ("ating ated ates ate", "", 4),
        ("usals usal", "us", 5),
        ("osals osal", "os", 5),
        ("ovals oval", "ov", 4),
        ("ivals ival", "iv", 5),
        ("rrals rral", "r", 4),
        ("ssals ssal", "s", 5),
        ("ttals ttal", "t", 4),
        ("aisals aisal", "ais", 5),
        ("ying ies ied", "y", 3),
        ("ings ing", "", 3),
        ("edly", "", 4),
        ("ally", "al", 5),
        ("ily", "y", 5),
        ("ely ly", "", 5),
        ("ees ee ers ors", "", 5),
        ("ches", "ch", 4),
        ("shes", "sh", 4),
        ("sses", "ss", 4),
        ("xes", "x", 3),
        ("er or", "", 5),
        ("ed es", "", 3),
        ("s", "", 3),
        ("e", "", 3),
    )
    for ending in endings.split()
)
_BY_LETTER = {
    letter: tuple(entry for entry in _ENDINGS if entry[0][-1] == letter)
    for letter in {ending[-1] for ending, _, _ in _ENDINGS}
}

_ADVERBS = word_set(
    """
    otherwise instead therefore thus ourselves themselves itself himself herself myself
    yourselves
    """
)
_NO_ADVERBS = word_set(
    """
    rely apply supply reply comply imply family ally fly july assembly italy early bully
    tally rally monopoly anomaly multiply jelly belly ugly daily weekly monthly yearly
    likely unlikely friendly costly deadly elderly hourly orderly timely only reply
    """
)
_SYNONYMS: dict[str, str] = {}
_SYNONYMS |= {_bare(words[0]): _bare(words[1]) for words in _pairs(SYNONYMS)}
