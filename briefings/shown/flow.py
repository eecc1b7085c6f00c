"""The flow of a story's text: which line words belong to, and whether they are seen."""

from collections.abc import Callable

from briefings.shown.unit import Spot, Unit


class Flow:
    """The lines of a part as they begin and end, in paragraphs, rows and text boxes."""

    def __init__(self, begun: Callable[[Unit], None]) -> None:
        self.units: list[Unit] = []  # ended
        self.note = ""  # the note that is being read, by kind and id
        self._begun = begun
        self._open: list[Unit] = []
        self._rows = [0]  # rows that are open, in each text box
        self._hidden = [False]  # paragraphs and runs that are open: are they hidden?

    def say(self, text: str) -> None:
        """Add words where they are seen."""
        if self._open and not self._hidden[-1]:
            self._open[-1].add(text)

    def hide(self) -> None:
        """Let the words of the innermost run or paragraph be unseen."""
        self._hidden[-1] = True

    def style(self, style: str) -> None:
        """Give the open paragraph its style."""
        if self._open and not self._rows[-1]:
            self._open[-1].style = style

    def begin_paragraph(self) -> None:
        """Begin a line; in a row, where the row is the line, part the words only."""
        self._hidden.append(False)
        if self._rows[-1]:
            self._open[-1].add(" ")
        else:
            self.begin_unit()

    def end_paragraph(self) -> None:
        """End the line, but in a row."""
        self._hidden.pop()
        if not self._rows[-1]:
            self.end_unit()

    def begin_unit(self) -> None:
        """Begin a line."""
        unit = Unit(self.note)
        self._open.append(unit)
        self._begun(unit)

    def end_unit(self) -> None:
        """End a line."""
        if self._open:
            self.units.append(self._open.pop())

    def begin_row(self) -> None:
        """Begin a line for a row; rows of a table inside it belong to it."""
        self._rows[-1] += 1
        if self._rows[-1] == 1:
            self.begin_unit()

    def end_row(self) -> None:
        """End the line of a row."""
        self._rows[-1] -= 1
        if not self._rows[-1]:
            self.end_unit()

    def end_cell(self) -> None:
        """Set off what comes from what was in a cell."""
        if self._rows[-1] == 1:
            self._open[-1].end_cell()

    def begin_box(self) -> None:
        """Begin a text box: its paragraphs are lines of their own."""
        self._rows.append(0)

    def end_box(self) -> None:
        """End a text box."""
        self._rows.pop()

    def begin_run(self) -> None:
        """Begin a run, hidden where its paragraph is."""
        self._hidden.append(self._hidden[-1])

    def end_run(self) -> None:
        """End a run."""
        self._hidden.pop()

    def here(self) -> Spot | None:
        """Return the place that is being read, if it lies in a line."""
        return Spot(self._open[-1], self._open[-1].length) if self._open else None

    def last(self) -> Spot | None:
        """Return the end of the line that ended last."""
        return Spot(self.units[-1], self.units[-1].length) if self.units else None
