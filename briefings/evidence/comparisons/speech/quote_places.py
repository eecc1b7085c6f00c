"""From a quotation that stands in a source to what was cut off around it there."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.comparisons.speech.quote_cuts import (
    EXCEPTIONS,
    cut_short,
    epithet_cut,
    hidden_before,
    lifted_from,
)
from briefings.evidence.comparisons.speech.quote_limits import (
    frame_cut,
    is_strong,
    limit_cut,
)
from briefings.evidence.comparisons.speech.quote_rests import rest_untold
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.places.quotes import Quotation
from briefings.evidence.readers.words.prose import Prose, plain_words


class Pointer(NamedTuple):
    """A quotation in its statement; it makes discrepancies that point there."""

    statement: Prose
    quotation: Quotation

    def __call__(
        self, rule: str, severity: str, message: str, help_: str, theirs: str
    ) -> Discrepancy:
        """Return a discrepancy at the quotation's words."""
        norm, quotation = self.statement.norm, self.quotation
        start, end = norm.to_raw(quotation.start, quotation.end)
        words = norm.raw[start:end]
        return Discrepancy(rule, severity, words, start, end, theirs, message, help_)


class Quoted(NamedTuple):
    """A quotation and where its words stand in a text of the source, normalised."""

    point: Pointer
    text: str
    span: tuple[int, int]
    lexicon: Lexicon

    @property
    def theirs(self) -> str:
        """The source's own words."""
        return self.text[slice(*self.span)]

    @property
    def quotation(self) -> Quotation:
        """The quotation in the statement."""
        return self.point.quotation

    @property
    def statement(self) -> Prose:
        """The statement that quotes."""
        return self.point.statement


def cut_off(quoted: Quoted) -> Iterator[Discrepancy]:
    """Yield what was cut off a quotation, or left out of the source's own, and why not.

    What only a reader of the whole would miss is told where nothing else is.
    """
    around = (*_cut_before(quoted), *_cut_behind(quoted))
    yield from around
    own = tuple(_cut_from_own(quoted))
    yield from own
    if around or own:
        return
    rest = rest_untold(quoted.text, quoted.span, quoted.quotation, quoted.statement)
    if rest:
        yield quoted.point(
            "cut-before-exception",
            "review",
            "the source quotes more, of which nothing is told here",
            f'quote it whole: "{rest}", or give the rest in your own words',
            rest,
        )


def _cut_before(quoted: Quoted) -> Iterator[Discrepancy]:
    """Yield the words right before a quotation that turn or limit it."""
    parts = quoted.text, quoted.span[0], quoted.quotation, quoted.statement
    if hidden := hidden_before(*parts, quoted.lexicon):
        yield quoted.point(
            "gap-hides-negation",
            "error",
            f"the words before the quotation turn it round: '{hidden}'",
            f'begin the quotation earlier: "{hidden} {quoted.quotation.words}"',
            hidden,
        )
    elif (frame := frame_cut(*parts)) and not _is_kept(quoted, frame):
        yield quoted.point(
            "gap-hides-negation",
            "review" if frame.startswith(",") else "error",
            f"the words before the quotation limit it: '{frame.strip(' ,')}'",
            "begin the quotation earlier, or say so in your own words",
            frame.strip(" ,"),
        )


def _is_kept(quoted: Quoted, frame: str) -> bool:
    """Whether the statement has the words before it, too: a quotation in two parts."""
    words = plain_words(frame)
    return bool(words) and set(words) <= set(quoted.statement.lows)


def _cut_behind(quoted: Quoted) -> Iterator[Discrepancy]:
    """Yield the exception or the limit that the source goes on with."""
    parts = quoted.text, quoted.span[1], quoted.quotation, quoted.statement
    if cut := cut_short(*parts):
        # An ellipsis says that nothing which matters was left out.
        is_exception = not EXCEPTIONS.isdisjoint(plain_words(cut))
        is_sure = quoted.quotation.is_cut and is_exception
        yield _going_on(quoted, cut, f"{quoted.theirs} {cut} ...", is_sure=is_sure)
    elif cut := limit_cut(*parts):
        whole = f"{quoted.theirs} {cut}"
        yield _going_on(quoted, cut, whole, is_sure=is_strong(cut))


def _going_on(quoted: Quoted, cut: str, whole: str, *, is_sure: bool) -> Discrepancy:
    return quoted.point(
        "cut-before-exception",
        "error" if is_sure else "review",
        f"the source goes on '{cut}'",
        f'quote on, or give the rest in your own words: "{whole}"',
        cut,
    )


def _cut_from_own(quoted: Quoted) -> Iterator[Discrepancy]:
    """Yield what a short quotation of the source's own has beside the quoted words."""
    if cut := epithet_cut(quoted.text, quoted.span, quoted.statement):
        yield quoted.point(
            "cut-before-exception",
            "error",
            f"the source's own quotation goes on '{cut}'",
            f'quote it whole: "{quoted.theirs}{cut}"',
            cut,
        )
    elif head := lifted_from(
        quoted.text, quoted.span, quoted.statement, quoted.lexicon
    ):
        yield quoted.point(
            "quotation-not-verbatim",
            "error",
            f"the quoted words belong to another phrase in the source: '{head}'",
            f'quote it whole: "{head}"',
            head,
        )
