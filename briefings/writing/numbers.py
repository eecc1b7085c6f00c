"""The numbers of a document: of headings, questions, tables and notes, as Word counts.

Word counts by itself, from the house file; other formats count here, as the house file
that comes with us does.
"""

from briefings.memo import Note

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Numbers:
    """What was counted so far."""

    def __init__(self) -> None:
        self._headings = [0, 0, 0]
        self._questions = 0
        self._tables = 0
        self._figures = 0
        self._numbers: dict[str, int] = {}
        self._cited: list[int] = []
        self.notes: list[Note] = []  # each once, in the order of their numbers

    def heading(self, level: int) -> str:
        """Return the mark of the next heading of a level: `II.`, `B.`, `3.`."""
        at = level - 1
        self._headings[at] += 1
        self._headings[level:] = [0] * (len(self._headings) - level)
        number = self._headings[at]
        return f"{(roman(number), letter(number), number)[at]}."

    def questions_from(self, number: str) -> None:
        """Let the next question on a card have this number, where one is given."""
        if number:
            self._questions = int(number) - 1

    def question(self) -> str:
        """Return the mark of the next question that stands on a card of its own."""
        self._questions += 1
        return f"Q{self._questions}"

    def table(self) -> int:
        """Return the number of the next table."""
        self._tables += 1
        return self._tables

    def figure(self) -> int:
        """Return the number of the next drawing."""
        self._figures += 1
        return self._figures

    def note(self, note: Note) -> tuple[int, int]:
        """Return a note's number, and how often it has been cited with this time."""
        number = self._numbers.get(note.key) if note.key else None
        if number is None:
            self.notes.append(note)
            self._cited.append(0)
            number = len(self.notes)
            if note.key:
                self._numbers[note.key] = number
        self._cited[number - 1] += 1
        return number, self._cited[number - 1]

    def citations(self, number: int) -> int:
        """Return how often a note was cited."""
        return self._cited[number - 1]


def roman(number: int) -> str:
    """Return a number in Roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def letter(number: int) -> str:
    """Return a number as Word counts in letters: A to Z, then AA, BB."""
    times, place = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[place] * (times + 1)
