"""From values to YAML as a person would type it, safe for every character."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_PLAIN = re.compile(r"[A-Za-z0-9][\w .,'’()/+@%-]*(?<![ ,])")  # noqa: RUF001
_ENDS = "".join(chr(p * 0x10000 + 0xFFFE + q) for p in range(1, 17) for q in (0, 1))
_UNSAFE = re.compile(
    r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    rf"|[\U000e0000-\U000e007f{_ENDS}]"
)
"""What a dossier may not hold as it is: controls, tags, what is no character."""
_TAKEN = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
"""Words that YAML takes for something else."""
_WIDTH = 88
_LAST = 0xFFFF  # that four digits can write

Value = str | int | bool | Sequence[Any] | Mapping[str, Any]


def scalar(text: str) -> str:
    """Return text as one YAML scalar on one line: bare where that is safe."""
    if text.casefold() in _TAKEN:
        return json.dumps(text)
    if _PLAIN.fullmatch(text) and not text.endswith("."):
        return text
    if _PLAIN.fullmatch(text):
        return text if " " in text else json.dumps(text)
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNSAFE.sub(_escaped, quoted)


def _escaped(found: re.Match[str]) -> str:
    """Return a character as YAML writes it in double quotation marks."""
    code = ord(found[0])
    return f"\\U{code:08X}" if code > _LAST else json.dumps(found[0])[1:-1]


def record_lines(record: Mapping[str, Value], indent: int) -> list[str]:
    """Return a record as an item of a block list, its dash at column `indent`."""
    lines = list(_mapping(record, indent + 2))
    first = lines[0]
    return [" " * indent + "- " + first.lstrip(), *lines[1:]]


def key_lines(key: str, value: Value, indent: int) -> list[str]:
    """Return a key and its value as lines, the key at column `indent`.

    Words longer than a line are folded, where that loses nothing.
    """
    return list(_mapping({key: value}, indent))


def _mapping(record: Mapping[str, Value], indent: int) -> Iterator[str]:
    pad = " " * indent
    for key, value in record.items():
        match value:
            case Mapping():
                yield f"{pad}{key}:"
                yield from _mapping(value, indent + 2)
            case str():
                yield from _worded(key, value, pad)
            case bool():
                yield f"{pad}{key}: {'yes' if value else 'no'}"
            case int():
                yield f"{pad}{key}: {value}"
            case _:
                yield from _listed(key, value, pad)


def _worded(key: str, words: str, pad: str) -> Iterator[str]:
    """Yield the lines of a text: folded where it is long and that loses nothing."""
    line = f"{pad}{key}: {scalar(words)}"
    if len(line) <= _WIDTH or not all(words.split(" ")) or _UNSAFE.search(words):
        yield line
        return
    yield f"{pad}{key}: >-"
    inner = f"{pad}  "
    yield from textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=inner,
        subsequent_indent=inner,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _listed(key: str, values: Sequence[Any], pad: str) -> Iterator[str]:
    if any(isinstance(value, Mapping) for value in values):
        yield f"{pad}{key}:"
        for value in values:
            yield from record_lines(value, len(pad) + 2)
        return
    items = [
        scalar(value) if isinstance(value, str) else str(value) for value in values
    ]
    items = [f'"{item}"' if "," in item and item[0] != '"' else item for item in items]
    line = f"{pad}{key}: [{', '.join(items)}]"
    if len(line) <= _WIDTH:
        yield line
        return
    yield f"{pad}{key}:"
    yield from (f"{pad}  - {item}" for item in items)
