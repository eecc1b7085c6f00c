"""From YAML that a dossier has no use for to complaints with one thing to do."""

from collections import Counter
from typing import Any

from briefings.diagnostics import Diagnostic
from briefings.reading.limits import ROOT_FILE, Limits
from briefings.reading.loading.characters import open_direction, strange_spots
from briefings.reading.loading.decoding import strange_character
from briefings.reading.sheet import Sheet, Span


class Refusals:
    """Collects complaints about one file; counts those of a kind beyond a limit."""

    def __init__(self, sheet: Sheet, limits: Limits) -> None:
        self._sheet = sheet
        self._limits = limits
        self._found: list[Diagnostic] = []
        self._counts: Counter[str] = Counter()
        # Column → the last second `id` that began a line there, as an offset.
        self._undashed: dict[int, int] = {}

    def all(self) -> tuple[Diagnostic, ...]:
        """Return all complaints; of a kind beyond the limit, their number."""
        return (*self._found, *self._untold())

    def add(self, rule: str, span: Span, message: str, remedy: str) -> None:
        """Keep a complaint."""
        self._counts[rule] += 1
        if self._counts[rule] <= self._limits.problems:
            self._found.append(self._sheet.complain(rule, span, message, remedy))

    def empty_file(self) -> None:
        """Refuse a file without keys."""
        self.add(
            "empty-file",
            (0, 1),
            "this file holds nothing",
            "write keys into it, or see what a dossier holds: `briefings new DIR`"
            if self._sheet.name == ROOT_FILE
            else "write keys into it, or remove it",
        )

    def second_document(self, event: Any) -> None:
        """Refuse a second document; the line `---` begins it."""
        self.add(
            "second-document",
            _span(event),
            "a second document begins here",
            "remove this line; one file holds one document",
        )

    def alias(self, event: Any) -> None:
        """Refuse a repetition; refusing each keeps it from multiplying."""
        self.add(
            "repeated-part",
            _span(event),
            f"'*{event.anchor}' repeats another part of the file",
            "write the words out, or put a text that begins with * in quotes",
        )

    def label(self, event: Any) -> None:
        """Refuse an anchor or a tag."""
        start, end = _span(event)
        sign = "&" if event.anchor else "!"
        name = event.anchor or event.tag
        name = name.removeprefix("!").removeprefix("tag:yaml.org,2002:")
        self.add(
            "labelled-part",
            (start, min(end, start + len(name) + 1)),
            f"a text cannot begin with '{sign}' unless it stands in quotes",
            f"put the whole text in quotes, or remove '{sign}{name}'",
        )

    def key(self, event: Any) -> None:
        """Refuse a key that is empty, a merge, a list or a map."""
        start, _ = span = _span(event)
        if self._sheet.text[start : start + 1] in ("{", "["):
            self.add(
                "odd-key",
                (start, start + 1),
                "a text cannot begin with two brackets unless it stands in quotes",
                "put the whole text in quotes",
            )
        elif getattr(event, "value", None) == "<<":
            self.add(
                "merge-key",
                span,
                "'<<' copies keys from another part of the file",
                "write the keys out",
            )
        else:
            self.add(
                "odd-key",
                span,
                "no name stands before the colon here",
                "write the key's name before the colon",
            )

    def twin(self, event: Any, first: int) -> None:
        """Refuse a key given twice; `first` is the offset of the one that counts."""
        line = self._sheet.line_number(first)
        if first < self._undashed.get(event.start_mark.column, 0):
            return  # all of the record that lacks its dash would be told of
        if event.value == "id" and self._begins_line(event):
            self._undashed[event.start_mark.column] = event.start_mark.index
            self.add(
                "duplicate-key",
                _span(event),
                f"this record has an 'id' in line {line} already",
                "write `- ` before it if another record begins here, or keep one",
            )
            return
        self.add(
            "duplicate-key",
            _span(event),
            f"'{event.value}' is given twice: here and in line {line}",
            "keep one of the two",
        )

    def _begins_line(self, event: Any) -> bool:
        text, at = self._sheet.text, event.start_mark.index
        begin = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        return not text[begin:at].strip()

    def depth(self, event: Any) -> None:
        """Refuse lists and maps too deep inside each other."""
        self.add(
            "too-much",
            (event.start_mark.index, event.start_mark.index + 1),
            f"lists and maps stand more than {self._limits.depth} deep here",
            "close the brackets, or put a text that begins with a bracket in quotes",
        )

    def amount(self, event: Any) -> None:
        """Refuse a file that holds too much."""
        self.add(
            "too-much",
            (event.start_mark.index, event.start_mark.index + 1),
            f"up to here the dossier holds more than {self._limits.values:,} values",
            "make several dossiers of it",
        )

    def entries(self, event: Any) -> None:
        """Refuse a list in a record, or a map, that has too many entries."""
        self.add(
            "too-much",
            (event.start_mark.index, event.start_mark.index + 1),
            f"more than {self._limits.entries:,} entries stand together here",
            "divide them among several records",
        )

    def strange(self, event: Any) -> None:
        """Refuse what escapes hide in a text, and directions left open."""
        if len(event.value) > self._limits.characters:
            return
        for _, kind in strange_spots(event.value):
            self._keep(strange_character(self._sheet, _span(event), kind))
            break
        direction = open_direction(event.value)
        if direction:
            self._keep(strange_character(self._sheet, _span(event), direction))

    def _keep(self, complaint: Diagnostic) -> None:
        self._counts[complaint.rule] += 1
        if self._counts[complaint.rule] <= self._limits.problems:
            self._found.append(complaint)

    def _untold(self) -> list[Diagnostic]:
        last = {complaint.rule: complaint for complaint in self._found}
        return [
            last[rule]._replace(
                message=f"{count - self._limits.problems:,} more of these follow",
                help="mend the ones above first",
            )
            for rule, count in self._counts.items()
            if count > self._limits.problems
        ]


def _span(event: Any) -> Span:
    return event.start_mark.index, event.end_mark.index
