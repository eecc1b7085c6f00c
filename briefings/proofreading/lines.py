"""From words of a template to the line of its file they stand on."""

import re
from collections.abc import Sequence
from pathlib import Path

from briefings.diagnostics import Place

LEAST = 8  # code points around the claim that must stand on the same line


def place_in(kind: str, folders: Sequence[Path], text: str, words: str) -> Place | None:
    """Return where `words`, out of `text`, stand in the template of a kind.

    The template itself is looked through first, then its parts; None where a component
    and not a template wrote them.
    """
    near = _around(text, words)
    for path in _templates(kind, folders):
        for number, line in enumerate(_lines(path), 1):
            at = line.find(near)
            if at >= 0:
                column = line.find(words, at) + 1
                return Place(str(path), number, column, len(words))
    return None


def _around(text: str, words: str) -> str:
    """Return the words with what stands beside them on their line."""
    line = next((line for line in text.split("\n") if words in line), words)
    at = line.find(words)
    before = re.sub(r".*[“”\"{}*_\]]", "", line[max(0, at - LEAST) : at])
    return before + words


def _templates(kind: str, folders: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        own = folder / f"{kind}.md.j2"
        others = sorted(path for path in folder.rglob("*.j2") if path != own)
        found += [path for path in (own, *others) if path.is_file()]
    return found


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return []
