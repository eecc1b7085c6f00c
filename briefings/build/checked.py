"""From a dossier's folder to what is wrong with it, and what stands."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.build.drafts import stops_draft
from briefings.build.kinds import kinds_of
from briefings.build.templates import templates_of
from briefings.build.waivable import other_rules
from briefings.clocks import ruled
from briefings.collector import collector_paused
from briefings.diagnostics import Diagnostic, Severity
from briefings.evidence import SHIPPED
from briefings.memory import keep_claims, settled_claims
from briefings.model import Dossier, Standing
from briefings.reading import Reading, read
from briefings.rules import Desk, check
from briefings.sources import gather


class Checked(NamedTuple):
    """A dossier that was read and asked about by every rule."""

    reading: Reading
    desk: Desk | None  # None where the dossier could not be read
    diagnostics: tuple[Diagnostic, ...]
    is_anew: bool = False  # whether nothing that was found before is to count

    @property
    def dossier(self) -> Dossier | None:
        """The dossier, where it could be read."""
        return self.reading.dossier

    def stopped(self, *, strict: bool) -> bool:
        """Whether a final document must not be built."""
        return is_stopped(self.diagnostics, strict=strict)

    def builds(self, *, strict: bool, is_draft: bool) -> bool:
        """Whether documents may be made: final ones, or drafts that say so."""
        if is_draft:
            return self.dossier is not None and not stops_draft(self.diagnostics)
        return not self.stopped(strict=strict)

    def with_more(self, diagnostics: Sequence[Diagnostic]) -> "Checked":
        """Return the same with what was found later."""
        return self._replace(diagnostics=self.diagnostics + tuple(diagnostics))

    def standings(self) -> Counter[Standing]:
        """How many facts were checked now, are sealed, or are unchecked."""
        if self.desk is None:
            return Counter()
        return Counter(item.standing for item in self.desk.ledger.values())


def is_stopped(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Return whether any of them stands against a final document."""
    return any(
        item.severity is Severity.ERROR
        or (strict and item.severity is Severity.REVIEW and item.is_open)
        for item in diagnostics
    )


@collector_paused()
def check_dossier(
    folder: Path, sources: Sequence[Path] = (), *, anew: bool = False
) -> Checked:
    """Return the dossier of `folder`, read and checked.

    Claims that were found in order before are not compared again, unless `anew`.
    Raises `BriefingsError` where there is no dossier or no such folder of sources.
    """
    reading = read(folder)
    if reading.dossier is None:
        return Checked(reading, None, reading.diagnostics)
    texts = gather(reading.dossier, reading.root, sources)
    known = set() if anew else settled_claims()
    kinds = kinds_of(templates_of(reading.root))
    rules = ruled(reading.dossier, reading.root)
    words = reading.lexicon or SHIPPED
    desk = Desk(
        reading.dossier, texts, reading.seal, known, kinds, rules, lexicon=words
    )
    found = check(desk, others=other_rules(reading.dossier))
    if not anew:
        keep_claims(known, desk.in_order)
    return Checked(reading, desk, reading.diagnostics + found, is_anew=anew)
