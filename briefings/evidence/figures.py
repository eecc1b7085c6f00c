"""From a claim to where its figures part from the words behind it.

What each figure is, what it counts and what it is per; how it is bounded is told in
`bounds.py`, what it is paired with in `pairing.py`.
"""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.content import Content, content
from briefings.evidence.contrasts import turned_contrasts
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import stem
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.matching import (
    Seen,
    Table,
    is_converted,
    is_equal,
    is_rounded,
    scaled_by,
    table,
)
from briefings.evidence.pairing import pairings
from briefings.evidence.pointing import at_figure, at_pieces, elsewhere
from briefings.evidence.quantities import Figure
from briefings.evidence.rates import frequencies
from briefings.evidence.units import are_distinct, is_same, unit_stems

_KINDS_OF_RESULT = {
    "percent": ("share", "points"),
    "ratio": ("times", "count", "share"),
    "number": ("count", "money", "vague", "times"),
    "difference": ("count", "money", "points", "share", "times"),
}


def compare_figures(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield each figure of a statement that the words behind it do not bear out."""
    held = table(claim, lexicon or shipped())
    for match in held.matches:
        if match.found is None:
            yield from _unmatched(held, match.stated)
        else:
            yield from _counted(held, match.stated, match.found)
            yield from _rated(held, match.stated, match.found)
    yield from _often(held)
    yield from pairings(held)
    yield from turned_contrasts(held)
    yield from _labelled(held)


# -- figures that the passages do not have


def _unmatched(held: Table, stated: Figure) -> Iterator[Discrepancy]:
    if _is_result(held, stated) or _is_known(held, stated):
        return
    if stated.number.kind == "vague":
        yield from _vague(held, stated)
        return
    rival = _rival(held, stated)
    if stated.is_weak and (rival is None or rival.figure.is_weak):
        return
    if any(_makes_precise(held, stated, seen) for seen in held.seen):
        return  # told by `compare_bounds`
    for seen in held.seen:
        if found := _near_miss(held, stated, seen):
            yield found
            return
    if rival is None and (found := _around(held, stated)):
        yield found
        return
    yield _missing(held, stated, rival)


def _missing(held: Table, stated: Figure, rival: Seen | None) -> Discrepancy:
    words = _words(held, stated)
    shown = rival or _closest(held, stated)
    says = f", which say '{shown.words}'" if shown else ""
    place = elsewhere(held.claim, lambda text: _has(text, stated), held.lexicon)
    if place:
        remedy = f"add the excerpt from {place}, which has '{words}'"
    elif shown:
        remedy = f"write '{shown.bounded}', or add the excerpt that says '{words}'"
    else:
        remedy = f"take '{words}' out, or add the excerpt that says it"
    return at_figure(
        held,
        stated,
        "figure-not-in-source",
        f"'{words}' is not in the words it rests on{says}",
        remedy,
        shown.words if shown else "",
    )


def _near_miss(held: Table, stated: Figure, seen: Seen) -> Discrepancy | None:
    """Return what is wrong where the digits are right and something else is not."""
    words = _words(held, stated)
    if scaled_by(stated, seen.figure):
        return at_figure(
            held,
            stated,
            "figure-scaled",
            f"'{words}' has the digits of '{seen.words}' and another power of ten",
            f"write '{seen.bounded}'",
            seen.words,
        )
    if _is_other_kind(stated, seen.figure):
        return at_figure(
            held,
            stated,
            "unit-differs",
            f"'{words}' is '{seen.words}' in the words it rests on",
            f"write '{seen.bounded}'",
            seen.words,
        )
    if not is_rounded(stated, seen.figure) or not _may_round(held, stated, seen.figure):
        return None
    severity = "info" if stated.hedge.kind else "review"
    return at_figure(
        held,
        stated,
        "figure-rounded",
        f"'{words}' is rounded from '{seen.words}'",
        f"write '{seen.bounded}', or say that it is rounded ('about {words}')",
        seen.words,
        severity=severity,
    )


def _may_round(held: Table, stated: Figure, found: Figure) -> bool:
    if is_same(stated.unit, found.unit, held.units) is False:
        return False
    if stated.hedge.kind:
        return not found.hedge.kind or found.hedge.kind == stated.hedge.kind
    return found.number.decimals > stated.number.decimals


def _is_other_kind(stated: Figure, found: Figure) -> bool:
    """Whether the same digits were written of another sort: 14 percent and 14."""
    ours, theirs = stated.number, found.number
    if {ours.kind, theirs.kind} & {"ordinal", "vague", "times"}:
        return False
    if ours.kind == theirs.kind and ours.currency == theirs.currency:
        return False
    if ours.kind == theirs.kind == "money":
        return ours.value == theirs.value
    if ours.kind == "share" and theirs.kind == "points":
        return ours.value == theirs.value
    written = 100 if ours.kind in ("share", "points") else 1
    found_ = 100 if theirs.kind in ("share", "points") else 1
    is_small = ours.value * written < 10  # noqa: PLR2004  # small numbers meet by chance
    return ours.value * written == theirs.value * found_ and not is_small


def _vague(held: Table, stated: Figure) -> Iterator[Discrepancy]:
    """Tell of dozens and several: another order is an error, a plain number is not."""
    words, number = _words(held, stated), stated.number
    rivals = [seen for seen in held.seen if _may_count_alike(held, stated, seen.figure)]
    other = next((seen for seen in rivals if seen.figure.number.kind == "vague"), None)
    upto = number.upto or number.value
    plain = [seen for seen in rivals if seen.figure.number.kind == "count"]
    inside = [
        seen for seen in plain if number.value <= seen.figure.number.value <= upto
    ]
    outside = [
        seen
        for seen in plain
        if is_same(stated.unit, seen.figure.unit, held.units)
        and not seen.figure.is_weak
        and not number.value / 2 <= seen.figure.number.value <= upto
    ]
    if inside:
        return
    if other or outside:
        shown = other or outside[0]
        yield at_figure(
            held,
            stated,
            "figure-scaled",
            f"'{words}' is of another order than '{shown.words}'",
            f"write '{shown.bounded}'",
            shown.words,
        )
        return
    yield at_figure(
        held,
        stated,
        "vague-figure",
        f"'{words}' is not in the words it rests on",
        "add the excerpt that says how many",
        "",
        severity="info",
    )


def _around(held: Table, stated: Figure) -> Discrepancy | None:
    """Return that a figure stands in the paragraph, outside the excerpt."""
    for passage in held.claim.passages:
        if not passage.paragraph or passage.paragraph == passage.words:
            continue
        text = content(passage.paragraph, passage.published, held.lexicon)
        for figure in text.figures:
            if is_equal(stated, figure) and not figure.is_weak:
                words = _words(held, stated)
                return at_figure(
                    held,
                    stated,
                    "figure-outside-excerpt",
                    f"'{words}' stands in the paragraph, outside the excerpt",
                    f"widen the excerpt to the sentence that says '{Seen(text, figure).words}'",
                    Seen(text, figure).words,
                    severity="review",
                )
    return None


def _has(text: Content, stated: Figure) -> int | None:
    """Return the piece at which a text has the figure that is stated."""
    for figure in text.figures:
        if is_equal(stated, figure) and not figure.is_weak:
            return figure.number.first
    return None


def _rival(held: Table, stated: Figure) -> Seen | None:
    """Return the passages' figure for the thing that the statement counts otherwise."""
    for seen in held.seen:
        ours, theirs = stated.number.kind, seen.figure.number.kind
        if ours == theirs and is_same(stated.unit, seen.figure.unit, held.units):
            return seen
    return None


def _closest(held: Table, stated: Figure) -> Seen | None:
    """Return the figure that a slip may have come from: the same sort, no other's."""
    used = [match.found.figure for match in held.matches if match.found]
    same = [
        seen
        for seen in held.seen
        if seen.figure.number.kind == stated.number.kind and not seen.figure.is_weak
    ]
    free = [seen for seen in same if seen.figure not in used]
    return next(iter(free or same), None)


def _may_count_alike(held: Table, stated: Figure, found: Figure) -> bool:
    return is_same(stated.unit, found.unit, held.units) is not False


def _makes_precise(held: Table, stated: Figure, seen: Seen) -> bool:
    return makes_precise(
        stated, seen.figure, is_same(stated.unit, seen.figure.unit, held.units)
    )


def makes_precise(stated: Figure, found: Figure, same: bool | None) -> bool:
    """Whether a number is given where the passage has only "several" or "dozens"."""
    if found.number.kind != "vague" or stated.number.kind != "count" or stated.is_weak:
        return False
    if same:
        return True
    upto = found.number.upto or found.number.value
    return same is None and found.number.value <= stated.number.value <= upto


def _is_result(held: Table, stated: Figure) -> bool:
    """Whether the figure is what a derivation works out; `derived.py` tells of it."""
    derivation = held.claim.derivation
    if derivation is None:
        return False
    return stated.number.kind in _KINDS_OF_RESULT.get(derivation.kind, ())


def _is_known(held: Table, stated: Figure) -> bool:
    """Whether the number is part of a name that the dossier knows."""
    words = _words(held, stated)
    return any(
        words in spelled
        for name in held.claim.names
        for spelled in (name.name, name.title, *name.aliases)
        if not spelled.isalpha() and _is_part(words, spelled, held.claim.statement)
    )


def _is_part(words: str, spelled: str, statement: str) -> bool:
    return words in spelled.split() and spelled in statement


# -- what is counted, and what it is per


def _counted(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    found = seen.figure
    has_measures = stated.unit.measure is not None and found.unit.measure is not None
    if stated.is_weak and found.is_weak and not has_measures:
        return
    if is_converted(stated, found) or not (
        stated.number.kind in ("count", "share")
        or (stated.number.kind == "ordinal" and has_measures)
    ):
        return
    if is_same(stated.unit, found.unit, held.units) is not False:
        return
    severity = _unit_severity(held, stated, seen)
    if not severity:
        return
    ours, theirs = _unit(held.statement, stated), _unit(seen.text, found)
    words = _words(held, stated)
    yield at_figure(
        held,
        stated,
        "unit-differs",
        f"'{words}' counts '{ours}' here and '{theirs}' in the words it rests on",
        f"write '{seen.bounded} {theirs}'",
        f"{seen.words} {theirs}",
        severity=severity,
    )


def _unit_severity(held: Table, stated: Figure, seen: Seen) -> str:
    """Return how grave it is that another thing is counted; empty where it may be right."""
    if are_distinct(stated.unit, seen.figure.unit, held.units):
        return "error"
    for other in held.seen:
        is_other = other.figure.number.value != seen.figure.number.value
        if is_other and is_same(stated.unit, other.figure.unit, held.units):
            return "error"
    ours = unit_stems(stated.unit, held.units)
    theirs = unit_stems(seen.figure.unit, held.units)
    if ours & _stems(seen.text, seen.figure) or stated.number.kind == "share":
        return ""
    if theirs & _stems(held.statement, stated):
        return ""
    named = {*stated.unit.words, *seen.figure.unit.words}
    is_wide = any(word.removesuffix("s") in held.units.wide for word in named)
    return "review" if is_wide or named & held.units.wide else "error"


def _stems(text: Content, figure: Figure) -> frozenset[str]:
    """Return the stems of the sentence a figure stands in."""
    at = text.sentences[figure.number.first]
    return frozenset(
        stem(word)
        for index, word in enumerate(text.pieces.lower)
        if text.sentences[index] == at and word.isalpha()
    )


def _rated(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    found = seen.figure
    if stated.rate == found.rate or stated.number.kind == "ordinal":
        return
    words = _words(held, stated)
    if not found.rate:
        if _is_rate_known(held, stated.rate) or (
            stated.rate == "day" and _is_single_day(seen.text)
        ):
            return
        rule, severity = "rate-added", "error"
        message = (
            f"'{words}' is per {stated.rate} here, and not in the words it rests on"
        )
    elif not stated.rate:
        if (
            _says_rate(held.statement, stated, found.rate)
            or (found.rate == "day" and _holds_for_a_day(held))
            or (found.rate == "each" and found.statistic)
            or _is_borne_out(held, stated)
        ):
            return
        rule, severity = "rate-differs", "error"
        message = (
            f"'{words}' is per {found.rate} in the words it rests on, and not here"
        )
    else:
        rule, severity = "rate-differs", "error"
        message = (
            f"'{words}' is per {stated.rate} here and per {found.rate} in the words"
            " it rests on"
        )
    shown = seen.text.words(found.number.first, max(found.after, found.number.after))
    yield at_figure(
        held,
        stated,
        rule,
        message,
        f"say it as they do: '{shown}'",
        shown,
        severity=severity,
    )


def _is_borne_out(held: Table, stated: Figure) -> bool:
    """Whether the number stands somewhere in the passages without a rate, too."""
    return any(
        is_equal(stated, seen.figure)
        and not seen.figure.rate
        and seen.figure.unit.words
        and is_same(stated.unit, seen.figure.unit, held.units)
        for seen in held.seen
    )


def _is_rate_known(held: Table, rate: str) -> bool:
    """Whether the passages speak of that rate at all; it may hold for what follows."""
    return any(
        rate == known
        for text in held.passages
        for known in (
            *(figure.rate for figure in text.figures),
            *(name for name, _, _ in frequencies(text.pieces, held.units)),
        )
    )


def _often(held: Table) -> Iterator[Discrepancy]:
    """Yield how often something is done, where the passages have another rate only."""
    spans = [(f.number.first, f.after) for f in held.statement.figures if f.rate]
    there = {
        name: text.words(first, after)
        for text in held.passages
        for name, first, after in frequencies(text.pieces, held.units)
    }
    if not there:
        return
    for name, first, after in frequencies(held.statement.pieces, held.units):
        inside = any(start <= first < end for start, end in spans)
        if inside or name in there or _is_rate_known(held, name):
            continue
        shown = next(iter(there.values()))
        words = held.statement.words(first, after)
        yield at_pieces(
            held.statement,
            (first, after),
            "rate-differs",
            f"'{words}' is not in the words it rests on, which say '{shown}'",
            f"write '{shown}'",
            shown,
        )


def _says_rate(text: Content, figure: Figure, rate: str) -> bool:
    """Whether the sentence tells of the rate further off: daily arrests, each week."""
    sentence = text.sentences[figure.number.first]
    names = {rate, f"{rate}s", f"{rate}ly", "daily" if rate == "day" else rate}
    names |= {"annual", "annually"} if rate == "year" else set()
    return any(
        word in names and text.sentences[at] == sentence
        for at, word in enumerate(text.pieces.lower)
    )


def _is_single_day(text: Content) -> bool:
    return any(dating.grain == "day" and not dating.is_range for dating in text.dates)


def _holds_for_a_day(held: Table) -> bool:
    as_of = held.claim.as_of
    return len(as_of) == len("2026-01-01") or _is_single_day(held.statement)


# -- labels


def _labelled(held: Table) -> Iterator[Discrepancy]:
    for label in held.statement.labels:
        if any(_has_label(text, label.number) for text in held.passages):
            continue
        start, end = held.statement.span(label.first, label.after)
        words = held.claim.statement[start:end]
        if any(
            words in (*name.aliases, name.name) or words in name.name
            for name in held.claim.names
        ):
            continue
        near = any(
            _has_label(content(p.paragraph, p.published, held.lexicon), label.number)
            for p in held.claim.passages
            if p.paragraph
        )
        shown = next((text for text in held.passages if text.labels), None)
        says = (
            shown.words(shown.labels[0].first, shown.labels[0].after) if shown else ""
        )
        yield Discrepancy(
            "reference-not-in-source",
            "review" if near else "error",
            words,
            start,
            end,
            says,
            f"the number '{words}' is not in the words it rests on",
            f"write '{says}'"
            if says and not near
            else f"add the excerpt that has '{words}'",
        )


def _has_label(text: Content, number: str) -> bool:
    if any(
        label.number == number or label.number.startswith(number)
        for label in text.labels
    ):
        return True
    return number in text.pieces.lower


def _words(held: Table, stated: Figure) -> str:
    return held.statement.words(stated.number.first, stated.number.after)


def _unit(text: Content, figure: Figure) -> str:
    """Return the words for what is counted, as the text has them."""
    if not figure.unit.words or figure.unit.after <= figure.number.after:
        return " ".join(figure.unit.words)
    return text.words(figure.number.after, figure.unit.after).strip(" -")
