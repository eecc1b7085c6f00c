"""From a claim to where its dates part from the words behind it."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.clocks import Clock
from briefings.evidence.content import Content, content
from briefings.evidence.datings import Dating
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.intervals import WEEKDAYS, Interval, partial, spoken
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.pointing import at_pieces, elsewhere
from briefings.evidence.wordset import words

_AHEAD = frozenset(("goal", "planned", "rule"))
_BEFORE, _AFTER = frozenset(("before", "by", "until")), frozenset(("since", "after"))


def agree(stated: Dating, found: Dating) -> bool:
    """Whether the words of a source bear out a date: it is the same, or a wider one."""
    if stated.form == "recent" or found.form == "recent":
        return stated.form == found.form and stated.grain == found.grain
    if stated.interval is None or found.interval is None:
        return _agree_in_words(stated, found)
    ours = (stated.interval, *(() if stated.is_range else stated.others))
    theirs = (found.interval, *found.others)
    if stated.form == "yearless":
        ours += tuple(
            m for of in ours[:1] for to in theirs if (m := _to_year_of(of, to))
        )
    if stated.is_range and not stated.is_fuzzy:
        return any(one == other for one in ours for other in theirs)
    return any(
        _bears_out(stated, one, found, other) for one in ours for other in theirs
    )


def _bears_out(stated: Dating, ours: Interval, found: Dating, theirs: Interval) -> bool:
    if ours == theirs:
        return True
    if stated.is_fuzzy and found.is_fuzzy:
        return ours.meets(theirs) and stated.grain == found.grain
    if found.is_fuzzy and found.grain in ("week", "month") and found.form == "relative":
        # "three weeks ago" is near the day that is meant.
        return ours.covers(theirs)
    return ours.covers(theirs) and ours.days > theirs.days and stated.grain != "day"


def _to_year_of(of: Interval, other: Interval) -> Interval | None:
    try:
        shift = other.first.year - of.first.year
        return Interval(
            of.first.replace(year=of.first.year + shift),
            of.last.replace(year=of.last.year + shift),
        )
    except ValueError:
        return None


def _agree_in_words(stated: Dating, found: Dating) -> bool:
    """Compare what is written, where no day of publication tells more."""
    if stated.form == found.form == "weekday":
        return stated.weekday == found.weekday
    if stated.month and found.month:
        return stated.month == found.month and (
            not stated.day or stated.day == found.day
        )
    for one, other in ((stated, found), (found, stated)):
        if one.interval and other.month:
            at = one.interval.first
            return at.month == other.month and (
                (not other.day and not stated.day)
                or at.day == other.day
                or one.grain == "month"
            )
        if one.interval and other.form == "weekday" and one.grain == "day":
            return one.interval.first.weekday() == other.weekday
    return stated.words.lower() == found.words.lower()


def compare_dates(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield each date of a statement that the words behind it do not bear out."""
    lexicon = lexicon or shipped()
    statement = content(claim.statement, claim.published, lexicon)
    passages = [(p, content(p.words, p.published, lexicon)) for p in claim.passages]
    for _, held in claim.derivation.inputs if claim.derivation else ():
        if held is not None:
            passages.append(
                (Passage(""), content(held.statement, claim.published, lexicon))
            )
    for dating in statement.dates:
        yield from _weekday(statement, dating)
        yield from _dated(claim, statement, dating, passages, lexicon)
    for clock in statement.clocks:
        yield from _clocked(statement, clock, [text for _, text in passages])
    yield from _as_of(claim, [text for _, text in passages])


def _dated(
    claim: Claim,
    statement: Content,
    dating: Dating,
    passages: list[tuple[Passage, Content]],
    lexicon: Lexicon,
) -> Iterator[Discrepancy]:
    every = [other for _, text in passages for other in text.dates]
    found = [other for other in every if agree(dating, other)]
    if found and _is_taken(statement, dating, found, every):
        found = []
    if found:
        yield from _turned(statement, dating, found)
        yield from _relative(claim, statement, dating)
    elif not (_is_publication(claim, dating) or _is_in_parts(dating, passages)):
        yield _missing(claim, statement, dating, passages, lexicon)
    yield from _after_publication(claim, statement, dating)


def _is_taken(
    statement: Content, dating: Dating, found: list[Dating], every: list[Dating]
) -> bool:
    """Whether only narrower dates bear it out, and each is another date of the statement.

    "In February, it promised an end by February 28", where the source has January.
    """
    if any(other.grain == dating.grain or other.is_fuzzy for other in found):
        return False
    rivals = [other for other in every if other.grain == dating.grain]
    others = [own for own in statement.dates if own.first != dating.first]
    return bool(rivals) and all(
        any(own.grain == other.grain and agree(own, other) for own in others)
        for other in found
    )


def _missing(
    claim: Claim,
    statement: Content,
    dating: Dating,
    passages: list[tuple[Passage, Content]],
    lexicon: Lexicon,
) -> Discrepancy:
    words = statement.words(dating.first, dating.after)
    span = (dating.first, dating.after)
    near = _in_paragraph(claim, dating, lexicon)
    if near is not None and not _has_rival(dating, passages):
        return at_pieces(
            statement,
            span,
            "date-outside-excerpt",
            f"'{words}' stands in the paragraph, outside the excerpt",
            f"widen the excerpt to the sentence that says '{near.words}'",
            near.words,
            severity="info",
        )
    if (
        dating.interval is None
        and dating.is_relative
        and any(t.dates for _, t in passages)
    ):
        return at_pieces(
            statement,
            span,
            "unresolved-date",
            f"'{words}' cannot be told: no source says when it was published",
            "give the source's `published:` day",
            "",
            severity="review",
        )
    shown = _closest(dating, passages)
    place = elsewhere(claim, lambda text: _first(text, dating), lexicon)
    says = f", which say '{_said(shown)}'" if shown else ""
    if place:
        remedy = f"add the excerpt from {place}, which has that date"
    elif shown:
        remedy = f"write '{_spoken(shown)}', or add the excerpt that has '{words}'"
    else:
        remedy = f"take '{words}' out, or add the excerpt that has it"
    return at_pieces(
        statement,
        span,
        "date-not-in-source",
        f"'{words}' is not in the words it rests on{says}",
        remedy,
        shown.words if shown else "",
    )


def _said(dating: Dating) -> str:
    """Return a date's words, with what they stand for where they do not say it."""
    if dating.form == "absolute" or dating.interval is None:
        return dating.words
    return f"{dating.words}, {spoken(dating.interval)}"


def _spoken(dating: Dating) -> str:
    return spoken(dating.interval) if dating.interval else dating.words


def _closest(dating: Dating, passages: list[tuple[Passage, Content]]) -> Dating | None:
    every = [other for _, text in passages for other in text.dates]
    alike = [other for other in every if other.grain == dating.grain]
    return next(iter(alike or every), None)


def _has_rival(dating: Dating, passages: list[tuple[Passage, Content]]) -> bool:
    """Whether the excerpt has another date of the same sort, which may be the one meant."""
    return any(
        other.grain == dating.grain and other.form != "recent"
        for _, text in passages
        for other in text.dates
    )


def _in_paragraph(claim: Claim, dating: Dating, lexicon: Lexicon) -> Dating | None:
    for passage in claim.passages:
        if passage.paragraph and passage.paragraph != passage.words:
            text = content(passage.paragraph, passage.published, lexicon)
            for other in text.dates:
                if agree(dating, other):
                    return other
    return None


def _first(text: Content, dating: Dating) -> int | None:
    return next((other.first for other in text.dates if agree(dating, other)), None)


def _is_publication(claim: Claim, dating: Dating) -> bool:
    """Whether the date is only when a source was published."""
    days = [p.published for p in claim.passages if p.published]
    return dating.interval is not None and any(
        dating.interval == Interval(day, day) for day in days
    )


def _is_in_parts(dating: Dating, passages: list[tuple[Passage, Content]]) -> bool:
    """Whether the passages have both ends of a range by themselves."""
    if not dating.is_range or not dating.others:
        return False
    every = [other for _, text in passages for other in text.dates]
    return all(
        any(
            agree(dating._replace(interval=end, others=(), is_range=False), o)
            for o in every
        )
        for end in dating.others[-2:]
    )


def _weekday(statement: Content, dating: Dating) -> Iterator[Discrepancy]:
    """Tell of a weekday that does not fit the date it stands with."""
    if dating.weekday is None or dating.form == "weekday" or dating.interval is None:
        return
    days = [of.first for of in (dating.interval, *dating.others)]
    if any(day.weekday() == dating.weekday for day in days):
        return
    right = WEEKDAYS[days[0].weekday()]
    yield at_pieces(
        statement,
        (dating.first, dating.after),
        "wrong-weekday",
        f"{spoken(dating.interval)} is a {right}, not a {WEEKDAYS[dating.weekday]}",
        f"write '{right}', or mend the date",
        "",
    )


def _turned(
    statement: Content, dating: Dating, found: list[Dating]
) -> Iterator[Discrepancy]:
    """Tell of "before" a day that the passage has "after", and the other way round."""
    ways = {other.direction for other in found}
    for ours, theirs in ((_BEFORE, _AFTER), (_AFTER, _BEFORE)):
        if dating.direction in ours and ways and ways <= theirs:
            shown = found[0]
            yield at_pieces(
                statement,
                (dating.first, dating.after),
                "date-reversed",
                f"'{dating.direction} {dating.words}' turns round"
                f" '{shown.direction} {shown.words}' of the words it rests on",
                f"write '{shown.direction} {dating.words}'",
                f"{shown.direction} {shown.words}",
            )


def _relative(
    claim: Claim, statement: Content, dating: Dating
) -> Iterator[Discrepancy]:
    """Show what a date that counts from the publication stands for."""
    if not dating.is_relative or dating.interval is None or claim.published is None:
        return
    yield at_pieces(
        statement,
        (dating.first, dating.after),
        "relative-date",
        f"'{dating.words}' is {spoken(dating.interval)},"
        f" counted from {spoken(Interval(claim.published, claim.published))}",
        f"write '{spoken(dating.interval)}', so that it reads right on any day",
        "",
        severity="info",
    )


def _after_publication(
    claim: Claim, statement: Content, dating: Dating
) -> Iterator[Discrepancy]:
    days = [passage.published for passage in claim.passages if passage.published]
    if not days or dating.interval is None or dating.form != "absolute":
        return
    if dating.interval.first <= max(days) or claim.status in _AHEAD or dating.direction:
        return
    if _tells_of_plans(statement, dating):
        return
    yield at_pieces(
        statement,
        (dating.first, dating.after),
        "date-after-publication",
        f"'{dating.words}' is after the source was published, on"
        f" {spoken(Interval(max(days), max(days)))}",
        "mend the date, or say that it is planned with `status: planned`",
        "",
        severity="review",
    )


_PLANS = words(
    """
    will would shall plan plans planned scheduled expect expects expected due intend
    intends intended aim aims aimed hope hopes promised pledged set slated deadline
    until by next before effective expire expires begin begins start starts through must
    goal propose proposed proposes request requests requested budget may could should
    projected project projects forecast forecasts estimate estimates estimated
    """
)


def _tells_of_plans(statement: Content, dating: Dating) -> bool:
    sentence = statement.sentences[dating.first]
    return any(
        word in _PLANS and statement.sentences[at] == sentence
        for at, word in enumerate(statement.pieces.lower)
    )


def _clocked(
    statement: Content, clock: Clock, texts: list[Content]
) -> Iterator[Discrepancy]:
    found = [other for text in texts for other in text.clocks]
    if any(clock.agrees(other) for other in found):
        return
    words = statement.words(clock.first, clock.after)
    text, other = next(
        ((text, other) for text in texts for other in text.clocks), (None, None)
    )
    says = text.words(other.first, other.after) if text and other else ""
    yield at_pieces(
        statement,
        (clock.first, clock.after),
        "time-not-in-source",
        f"'{words}' is not in the words it rests on"
        + (f", which say '{says}'" if says else ""),
        f"write '{says}'" if says else f"add the excerpt that has '{words}'",
        says,
    )


def _as_of(claim: Claim, texts: list[Content]) -> Iterator[Discrepancy]:
    """Tell of an as-of day that the source could not know, or its words do not have."""
    interval = partial(claim.as_of) if claim.as_of else None
    if interval is None:
        return
    days = [passage.published for passage in claim.passages if passage.published]
    if days and interval.first > max(days) and claim.status not in _AHEAD:
        yield Discrepancy(
            "as-of-after-publication",
            "error",
            claim.as_of,
            0,
            len(claim.as_of),
            "",
            f"it holds for {spoken(interval)}, after the source was published,"
            f" on {spoken(Interval(max(days), max(days)))}",
            "mend `as_of:`, or say that it is planned with `status: planned`",
            "as_of",
        )
        return
    known = [
        of
        for text in texts
        for d in text.dates
        if d.interval
        for of in (d.interval, *d.others)
    ]
    known += [Interval(day, day) for day in days]
    if not known or any(_reaches(of, interval) for of in known):
        return
    yield Discrepancy(
        "as-of-disagrees",
        "info",
        claim.as_of,
        0,
        len(claim.as_of),
        spoken(known[0]),
        f"it holds for {spoken(interval)}, and the words it rests on speak of {spoken(known[0])}",
        "see that `as_of:` is the day the statement holds for",
        "as_of",
    )


def _reaches(of: Interval, as_of: Interval) -> bool:
    return of.meets(as_of)
