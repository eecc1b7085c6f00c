"""A fact that one document tells otherwise than another, or than its record does.

Why it matters
    A memo, a brief and a statement of one hearing lie side by side on the dais, and the
    other side reads all three. One number for one thing, with one bound, in every one
    of them (GAO's indexing and referencing holds a figure to its evidence wherever it
    stands). Held are the words of a statement, the label
    of its status, and each figure that a record or a template tells again: `4,200` is
    not what `more than 4,200` says. What is spoken may be rounded with `about`.

Flagged::

    facts: [{id: size, statement: The register lists more than 4,200 cranes.}]
    timeline: [{text: The register lists 4,200 cranes., because: [size]}]

Clean::

    facts: [{id: size, statement: The register lists more than 4,200 cranes.}]
    timeline: [{text: The register lists more than 4,200 cranes., because: [size]}]

Remedy
    Tell it as the fact does, with its bound; or mend the fact, which mends all.
"""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.proofreading.backing import Turned
from briefings.proofreading.grounds import Grounds, Told
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Words

RULE = "told-otherwise"
SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)  # of a record's own words

ALOUD = ("spoken", "_aloud")
"""How the fields end that are read aloud."""

_HELP = "tell it as the fact does, with its bound"


class ToldOtherwise:
    """Holds what a document tells of a fact to what the others tell of it."""

    def __init__(self, grounds: Grounds, sites: Sites, kind: str) -> None:
        self._grounds = grounds
        self._sites = sites
        self._kind = kind

    def of_fact(self, said: Words) -> Iterator[Diagnostic]:
        """Yield a statement or a label that another document has otherwise."""
        origin = said.origin
        assert origin is not None  # noqa: S101 -- the words are a fact's
        told = self._grounds.told.setdefault(origin, Told(said.text, self._kind))
        if told.text == said.text:
            return
        text, other = _plain(said), _plain(said._replace(text=told.text))
        if text == other:
            return
        where = "again" if told.kind == self._kind else f"in the {told.kind}"
        remark = Remark(
            RULE,
            SEVERITY,
            f"fact '{origin.record}' reads '{text}' in the {self._kind} and"
            f" '{other}' {where}",
            "print the fact's own words in both",
        )
        yield self._sites.diagnostic(remark, origin, said.text)

    def of_figures(
        self, said: Words, turned: tuple[Turned, ...]
    ) -> Iterator[Diagnostic]:
        """Yield each figure that is told with another bound than its fact's."""
        origin = said.origin
        is_aloud = origin is not None and origin.field.endswith(ALOUD)
        for figure in turned:
            if is_aloud and figure.is_rounded:
                continue
            remark = Remark(
                RULE,
                SEVERITY if origin is None else Severity.REVIEW,
                f"'{figure.words}' is told here, and fact '{figure.fact}' says"
                f" '{figure.stated}'",
                _HELP,
                figure.words,
            )
            yield self._sites.diagnostic(remark, origin, said.text)


def _plain(said: Words) -> str:
    """Return what is told, without what a label, a line or a sentence adds."""
    text = said.text.strip().rstrip(".")
    is_label = said.origin is not None and said.origin.field == "status"
    return text.casefold() if is_label else text
