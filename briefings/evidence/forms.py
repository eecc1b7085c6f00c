"""From a word to its other forms, and from a form back to a stem that is shared.

Lexicons are opened out to all forms of their words, which is exact; stems only say
whether two texts may speak of the same thing, and are cut the same way on both sides.
"""

from collections.abc import Iterator
from functools import lru_cache

_VOWELS = frozenset("aeiou")
_VOWELS_OR_Y = _VOWELS | {"y"}
_SHORTEST = 4  # a stem shorter than this says nothing

# base: past, participle. The lists hold what English does not do by rule.
_IRREGULAR_TEXT = """
be was been; begin began begun; bear bore borne; beat beat beaten; become became become;
bind bound bound; bid bid bid; break broke broken; bring brought brought; build built
built; buy bought bought; cast cast cast; catch caught caught; choose chose chosen; come
came come; cost cost cost; cut cut cut; deal dealt dealt; do did done; draw drew drawn;
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight
fought fought; find found found; flee fled fled; fly flew flown; forbid forbade
forbidden; forget forgot forgotten; freeze froze frozen; get got gotten; give gave
given; go went gone; grow grew grown; have had had; hear heard heard; hide hid hidden;
hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid
laid; lead led led; leave left left; lend lent lent; let let let; lie lay lain; lose
lost lost; make made made; mean meant meant; meet met met; pay paid paid; prove proved
proven; put put put; quit quit quit; read read read; ride rode ridden; ring rang rung;
rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold
sold; send sent sent; set set set; shake shook shaken; shed shed shed; shoot shot shot;
show showed shown; shrink shrank shrunk; shut shut shut; sink sank sunk; sit sat sat;
sleep slept slept; speak spoke spoken; spend spent spent; split split split; spread
spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike struck
struck; swear swore sworn; sweep swept swept; swell swelled swollen; take took taken;
teach taught taught; tear tore torn; tell told told; think thought thought; throw threw
thrown; undergo underwent undergone; understand understood understood; uphold upheld
upheld; wear wore worn; win won won; withdraw withdrew withdrawn; withhold withheld
withheld; write wrote written; overrule overruled overruled; oversee oversaw overseen;
override overrode overridden; overturn overturned overturned; foresee foresaw foreseen;
forgo forwent forgone; mislead misled misled; misstate misstated misstated; rebuild
rebuilt rebuilt; repay repaid repaid; rewrite rewrote rewritten; resell resold resold;
retake retook retaken; undertake undertook undertaken; undo undid undone; outsell
outsold outsold; overrun overran overrun; overspend overspent overspent
"""

_PLURALS_TEXT = """
men man; women woman; children child; people person; persons person; feet foot; teeth
tooth; lives life; wives wife; knives knife; halves half; shelves shelf; criteria
criterion; data datum; phenomena phenomenon; crises crisis; analyses analysis; bases
basis; theses thesis; indices index; media medium; mice mouse; geese goose; oxen ox;
policemen policeman; firemen fireman; spokesmen spokesman; spokeswomen spokeswoman;
workmen workman; chairmen chairman; servicemen serviceman; fishermen fisherman;
congressmen congressman; is be; are be; were be; am be; being be; has have; having have;
does do; doing do; lying lie; lied lie; dying die; died die; tying tie
"""

# Nouns made of verbs, and the like, whose stems part company.
_KINDRED_TEXT = """
entry enter; unpaid unpay; unsold unsell; unmet unmeet; unsent unsend; unbuilt unbuild;
unfilled unfill;
refusal refuse; denial deny; removal remove; approval approve; renewal renew; arrival
arrive; dismissal dismiss; withdrawal withdraw; disposal dispose; proposal propose;
renewal renew; failure fail; closure close; seizure seize; decision decide; division
divide; expulsion expel; suspension suspend; expansion expand; extension extend;
conversion convert; admission admit; omission omit; permission permit; submission
submit; discussion discuss; detention detain; retention retain; reduction reduce;
production produce; introduction introduce; loss lose; growth grow; death die; dead die;
birth bear; sale sell; payment pay; complaint complain; receipt receive; response
respond; defence defend; defense defend; offence offend; offense offend; knowledge know;
belief believe; proof prove; advice advise; choice choose; speech speak; intention
intend; attention attend; intervention intervene; prevention prevent; contravention
contravene; description describe; subscription subscribe; destruction destroy;
construction construct; instruction instruct; obstruction obstruct; reception receive;
deception deceive; perception perceive; assumption assume; consumption consume;
resumption resume; explanation explain; maintenance maintain; compliance comply;
reliance rely; application apply; verification verify; notification notify;
certification certify; classification classify; identification identify; justification
justify; qualification qualify; modification modify; ratification ratify; codification
codify; supply supply; reply reply; inquiry inquire; enquiry inquire; delivery deliver;
recovery recover; discovery discover; assigned assign; signature sign; tenure tenure;
analysis analyse; analyze analyse; analyzed analyse; organization organise; organisation
organise; staffing staff; hiring hire; layoff layoff; fired fire;
"""


def _pairs(text: str) -> Iterator[list[str]]:
    for entry in text.replace("\n", " ").split(";"):
        if words := entry.split():
            yield words


_PAST: dict[str, tuple[str, ...]] = {
    words[0]: tuple(words[1:]) for words in _pairs(_IRREGULAR_TEXT)
}
_PAST_FORMS = frozenset(form for forms in _PAST.values() for form in forms)
_BASE: dict[str, str] = {
    form: base for base, forms in _PAST.items() for form in forms if form != base
}
# Forms that belong to two verbs go to the one that dossiers use.
_BASE |= dict.fromkeys(("used", "using", "uses"), "use")
_BASE |= {"lay": "lay", "left": "leave", "found": "find", "saw": "see", "felt": "feel"}
_BASE |= {words[0]: words[1] for words in _pairs(_PLURALS_TEXT)}
_KINDRED: dict[str, str] = {words[0]: words[1] for words in _pairs(_KINDRED_TEXT)}


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
    low = _KINDRED.get(single, low)
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
# Words so near in meaning that dossiers use one for the other.
_SYNONYM_TEXT = """
finish complete; select choose; purchase buy; start begin; commence begin; fix repair;
attempt try; respond answer; reply answer; injure hurt; assist help; permit allow;
forbid ban; prohibit ban; inform tell; notify tell; vehicle car; purchaser buyer;
accurate correct; error mistake; fault defect; staffer employee; worker employee;
illness sickness; yearly annual; monthly month; weekly week; daily day; hourly hour;
erect build; construct build; demolish raze; depart leave; strip take; pick choose;
motorist driver
"""
_SYNONYMS: dict[str, str] = {}
_SYNONYMS |= {_bare(words[0]): _bare(words[1]) for words in _pairs(_SYNONYM_TEXT)}
