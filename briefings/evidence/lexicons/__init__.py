"""From TOML word lists, with what a dossier adds to them, to tables for comparison."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Built = TypeVar("Built")
FOLDER = Path(__file__).parent
_NOTHING: Mapping[str, Any] = {}


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the shipped word list called `name`, as its TOML has it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


class Lexicon:
    """The word lists that texts are read by, built once for all.

    They are the shipped ones, but for those that are given `instead`: `extended` makes
    them of the words of a dossier. By its `mark` one lexicon is told from another where
    what was found before is kept.
    """

    def __init__(
        self, instead: Mapping[str, Any] = _NOTHING, mark: bytes = b""
    ) -> None:
        self._instead = instead
        self.mark = mark
        self._built: dict[Callable[[Lexicon], object], object] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """Return the word list called `name`."""
        held: Mapping[str, Any] | None = self._instead.get(name)
        return load(name) if held is None else held

    def built(self, builder: Callable[["Lexicon"], Built]) -> Built:
        """Return what `builder` makes of this lexicon, made once and kept."""
        made = self._built.get(builder)
        if made is None:
            made = self._built[builder] = builder(self)
        return made  # type: ignore[return-value]  # keyed by its maker


SHIPPED = Lexicon()
"""The lexicon of a dossier that adds no words of its own."""
