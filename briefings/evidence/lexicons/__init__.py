"""From TOML word lists, and what a dossier adds to them, to tables for comparison."""

import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Built = TypeVar("Built")
FOLDER = Path(__file__).parent
_NOTHING: Mapping[str, Mapping[str, Any]] = {}


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the shipped word list called `name`, as its TOML has it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


class Lexicon:
    """The shipped word lists with a dossier's own words added, built once for all."""

    def __init__(self, more: Mapping[str, Mapping[str, Any]] = _NOTHING) -> None:
        self._more = more
        # What tells it from the shipped one, where what was found before is kept.
        self.mark = _digest(more) if more else b""
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._built: dict[Callable[[Lexicon], object], object] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """Return the word list called `name`: lists joined, tables merged."""
        if name not in self._tables:
            self._tables[name] = _joined(load(name), self._more.get(name, {}))
        return self._tables[name]

    def built(self, builder: Callable[["Lexicon"], Built]) -> Built:
        """Return what `builder` makes of this lexicon, made once and kept."""
        made = self._built.get(builder)
        if made is None:
            made = self._built[builder] = builder(self)
        return made  # type: ignore[return-value]  # keyed by its maker


SHIPPED = Lexicon()
"""The lexicon of a dossier that adds no words of its own."""


def _digest(more: Mapping[str, Any]) -> bytes:
    text = json.dumps(more, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _joined(base: Mapping[str, Any], more: Mapping[str, Any]) -> Mapping[str, Any]:
    joined = dict(base)
    for key, value in more.items():
        known = joined.get(key)
        if isinstance(known, dict):
            joined[key] = _joined(known, value)
        elif isinstance(known, list):
            joined[key] = [*known, *value]
        else:
            joined[key] = value
    return joined
