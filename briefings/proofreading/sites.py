"""From words of a finished document to where they were written."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.diagnostics import Diagnostic, Place, Route, Severity
from briefings.memo import Origin
from briefings.model import COLLECTIONS, Dossier
from briefings.proofreading.lines import place_in


class Remark(NamedTuple):
    """What a rule says of some words: what is wrong, and the one thing to do."""

    rule: str
    severity: Severity
    message: str
    help: str
    words: str = ""  # to point at, as they stand in the text


class Sites:
    """Where the words of one kind of document come from."""

    def __init__(self, dossier: Dossier, kind: str, templates: Sequence[Path]) -> None:
        self._dossier = dossier
        self._templates = (kind, templates)
        self._routes: dict[tuple[str, str], tuple[str, int]] = {}

    def diagnostic(
        self, remark: Remark, origin: Origin | None, text: str
    ) -> Diagnostic:
        """Return a remark on `text`, shown where that was written."""
        rule, severity, message, help_, words = remark
        route = self.route(origin)
        reason = self._dossier.waiver_of(route, rule)
        is_review = severity is Severity.REVIEW
        if reason and not is_review:
            help_ += "; it is an error here, and errors cannot be waived"
        return Diagnostic(
            rule,
            severity,
            message,
            help_,
            route=route,
            words=words if origin is not None else "",
            place=self.place(text, words) if origin is None else None,
            waived=reason if is_review else "",
        )

    def place(self, text: str, words: str) -> Place | None:
        """Return where a template's own words stand in it."""
        return place_in(*self._templates, text, words)

    def route(self, origin: Origin | None) -> Route:
        """Return the route to the field that words came from; `()` for a template."""
        if origin is None:
            return ()
        field = tuple(int(p) if p.isdecimal() else p for p in origin.field.split("."))
        if origin.collection == "hearing":
            return ("hearing", *field)
        return (*self._record(origin), *field)

    def _record(self, origin: Origin) -> Route:
        if not self._routes:
            self._routes = {
                (collection, record.id): (collection, index)
                for collection in COLLECTIONS
                for index, record in enumerate(getattr(self._dossier, collection))
            }
        return self._routes.get((origin.collection, origin.record), ())
