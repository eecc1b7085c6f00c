"""A value that a dossier gives for a key of a word list, and what is said of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

Route = tuple[str | int, ...]


class Fault(NamedTuple):
    """What cannot be added to a word list, or need not be."""

    route: Route
    sort: Literal["unknown", "unfit", "known"]  # a key, a value, a word that is there
    message: str
    help: str
    words: str = ""  # the words inside the value that are meant, where not the whole


Words = tuple[str, ...]
"""A phrase as the texts that are read have it: in small letters, signs apart."""


class Given(NamedTuple):
    """A value, where it stands, and what the shipped list has in its place."""

    value: Any
    route: Route
    shipped: Any  # None where the list has nothing there
    bounds: Sequence[str]  # of its form
    split: Callable[[str], Words]
    faults: list[Fault]

    @property
    def name(self) -> str:
        """The key's name, for messages."""
        return str(self.route[-1])

    def refuse(
        self, message: str, remedy: str, words: str = "", at: int | None = None
    ) -> None:
        """Say that the value, or the one at a place in it, cannot be added."""
        route = self.route if at is None else (*self.route, at)
        self.faults.append(Fault(route, "unfit", message, remedy, words))

    def already(self, words: str, at: int | None = None) -> None:
        """Say that something stands in the shipped list already."""
        self.faults.append(
            Fault(
                self.route if at is None else (*self.route, at),
                "known",
                f"'{words}' stands in this list already",
                "take it out",
                words,
            )
        )

    def texts(self) -> Iterator[tuple[int, str]]:
        """Yield the texts of a list, with their places in it."""
        if not isinstance(self.value, list):
            self.refuse(
                f"'{self.name}' is a list of texts", f'write `{self.name} = ["..."]`'
            )
            return
        for at, text in enumerate(self.value):
            if not isinstance(text, str):
                self.refuse("this is no text", "put it in quotes", at=at)
            else:
                yield at, text

    def phrases(self, text: str, at: int) -> Iterator[tuple[str, Words]]:
        """Yield the phrases between commas, as typed and as texts have them."""
        for typed in text.split(","):
            words = self.split(typed)
            if words:
                yield " ".join(typed.split()), words
            else:
                self.refuse("a word is empty here", "take out a comma", at=at)

    def single_words(self, text: str, at: int) -> Iterator[tuple[str, str]]:
        """Yield the words between commas, as typed and as texts have them."""
        for typed, words in self.phrases(text, at):
            word = words[:-1] if words[1:] == (".",) else words  # adm.
            if len(word) == 1:
                yield typed, word[0]
            else:
                self.refuse(
                    f"'{typed}' is more than one word",
                    "give single words, with commas between",
                    typed,
                    at,
                )
