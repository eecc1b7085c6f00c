"""From a fact's figures to other digits, powers of ten, units and bounds."""

import re
from collections.abc import Iterator

from briefings.evidence import Content, Figure, Lexicon, content
from briefings.model import Fact
from briefings.rules import Desk
from briefings.selftest.mutant import Mutant, reworded

_MOST = 3  # figures of a statement that are changed
_PLAIN = frozenset(("count", "money", "share"))
_DIGIT = re.compile(r"[1-9]")
_NUMBERS = {
    "two": "five",
    "three": "seven",
    "four": "nine",
    "five": "eight",
    "six": "three",
    "seven": "four",
    "eight": "six",
    "nine": "seven",
    "ten": "twelve",
    "eleven": "fourteen",
    "twelve": "eleven",
    "twenty": "thirty",
    "thirty": "forty",
    "forty": "fifty",
    "fifty": "sixty",
}
_SCALES = {"thousand": "million", "million": "billion", "billion": "million"}
_UNITS = {
    "day": "week",
    "week": "month",
    "month": "year",
    "year": "month",
    "hour": "day",
    "minute": "hour",
    "second": "minute",
    "mile": "kilometer",
    "foot": "yard",
    "feet": "yards",
    "acre": "square mile",
    "ton": "pound",
    "pound": "ton",
    "gallon": "barrel",
    "percent": "percentage points",
}
_UNIT = re.compile(rf"\b({'|'.join(_UNITS)})(s?)\b")
_VERB = re.compile(  # of a bound: without it there is no sentence
    "(?:do |does |did |must |may |cannot |not )*(?:exceed|pass|top|surpass|near(?:ed|s|"
    "ing)|approach|f[ae]ll|outnumber|eclips|outstrip|peak)"
)
_REVERSED = {"gt": "fewer than", "ge": "at most", "lt": "more than", "le": "at least"}
_REVERSED |= {"near": "more than", "approx": "at least"}


def digits(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact with the first digit of a figure, or a number word, changed."""
    for text, figure in _figures(fact, desk.lexicon):
        start, end = text.span(figure.number.first, figure.number.after)
        words = fact.statement[start:end]
        if other := next(_others(words, fact.statement), ""):
            yield reworded(fact, "digit", (start, end), other)


def _others(words: str, statement: str) -> Iterator[str]:
    """Yield other numbers that a statement does not have: no "from 31 to 31"."""
    if found := _DIGIT.search(words):
        before, behind = words[: found.start()], words[found.end() :]
        digits = (str((int(found.group()) + more) % 9 + 1) for more in range(8))
        made = [before + digit + behind for digit in digits]
    else:
        made = [_NUMBERS[words.lower()]] if words.lower() in _NUMBERS else []
    told = statement.lower()
    yield from (
        one for one in made if not re.search(rf"(?<![\d.,]){re.escape(one)}\b", told)
    )


def powers(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact with a figure ten or a thousand times as large or small."""
    for text, figure in _figures(fact, desk.lexicon):
        start, end = text.span(figure.number.first, figure.number.after)
        words = fact.statement[start:end]
        scale = next((word for word in _SCALES if word in words), "")
        if scale:
            changed = words.replace(scale, _SCALES[scale])
        elif re.fullmatch(r"\$?[1-9]\d{0,2}(,\d{3})*", words) and len(words) > 1:
            changed = _tenfold(words)
        else:
            continue
        yield reworded(fact, "power of ten", (start, end), changed)


def _tenfold(words: str) -> str:
    sign = "$" if words.startswith("$") else ""
    return f"{sign}{int(words.strip('$').replace(',', '')) * 10:,}"


def units(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact with the unit or the rate of a figure changed."""
    for text, figure in _figures(fact, desk.lexicon):
        start = text.span(figure.number.first, figure.number.after)[1]
        last = max(figure.after, figure.number.after)
        end = text.span(figure.number.first, last)[1]
        if found := _UNIT.search(fact.statement, start, end):
            other = _UNITS[found.group(1)]
            plural = "" if other.endswith("s") else found.group(2)
            yield reworded(fact, "unit", found.span(), other + plural)


def bounds(fact: Fact, desk: Desk) -> Iterator[Mutant]:
    """Yield the fact with a bound dropped and turned round, or with one put in.

    What staff worked out may be bounded in several right ways and is left alone. A word
    that may only lead to its figure, "within 30 days", stays: without it there is no
    sentence.
    """
    if fact.derived is not None:
        return
    for text, figure in _figures(fact, desk.lexicon):
        hedge, number = figure.hedge, figure.number
        span = text.span(number.first, number.after)
        if not hedge.kind:
            if number.kind in _PLAIN and number.form == "digits" and not figure.role:
                words = f"more than {fact.statement[slice(*span)]}"
                yield reworded(fact, "hedge added", span, words)
        elif hedge.kind in _REVERSED and hedge.after == number.first:
            held = text.span(hedge.first, number.first)
            after = (held[0], span[0])
            if not hedge.is_loose and not _VERB.match(fact.statement, *held):
                yield reworded(fact, "hedge dropped", after, "")
            yield reworded(fact, "hedge reversed", held, _REVERSED[hedge.kind])


def _figures(fact: Fact, lexicon: Lexicon) -> Iterator[tuple[Content, Figure]]:
    text = content(fact.statement, None, lexicon)
    plain = [
        figure
        for figure in text.figures
        if figure.number.kind in _PLAIN and not figure.is_weak
    ]
    for figure in plain[:_MOST]:
        yield text, figure
