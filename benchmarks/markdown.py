"""The memo as Markdown, for the peers that convert it."""

import re
from collections.abc import Iterator
from typing import Any

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$^@-])")


def as_markdown(memo: dict[str, Any]) -> str:
    """Return the memo with every character that could be markup escaped."""
    return "\n".join(_lines(memo)) + "\n"


def _lines(memo: dict[str, Any]) -> Iterator[str]:
    yield f"# {_plain(memo['title'])}\n"
    for label, words in memo["lines"]:
        yield f"**{label}:** {_plain(words)}\n"
    yield from _sections(memo)
    yield "# Evidence\n"
    yield f"| {' | '.join(memo['columns'])} |"
    yield "|--------|---|---|---|---|"
    for row in memo["rows"]:
        yield f"| {' | '.join(map(_plain, row))} |"
    yield "\n# Questions\n"
    for number, question in enumerate(memo["questions"], 1):
        mark = f"{number}. "
        yield f"{mark}{_plain(question['ask'])}"
        for point in question["points"]:
            yield f"{' ' * len(mark)}- {_plain(point)}"
    yield ""
    yield from _notes(memo)


def _sections(memo: dict[str, Any]) -> Iterator[str]:
    for section in memo["sections"]:
        yield f"# {_plain(section['title'])}\n"
        for fact in section["facts"]:
            yield (
                f"**{_plain(fact['lead'])}** *{_plain(fact['attribution'])}* "
                f"{_plain(fact['statement'])}[^{fact['number']}]\n"
            )


def _notes(memo: dict[str, Any]) -> Iterator[str]:
    for section in memo["sections"]:
        for fact in section["facts"]:
            yield f"[^{fact['number']}]: {_plain(fact['note'])}\n"


def _plain(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)
