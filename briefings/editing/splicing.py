"""From a YAML text to the same text with a record more, every other line as it was."""

from collections.abc import Mapping
from typing import Any

import yaml

from briefings.editing.nodes import after, last, record_node, root
from briefings.editing.scalars import Value, record_lines, scalar
from briefings.errors import BriefingsError


def with_record(
    text: str, collection: str, record: Mapping[str, Value], file: str
) -> str:
    """Return the text with a record at the end of a list of the file's top level.

    The list is begun at the end of the file where there is none. Raises
    `BriefingsError` where the list stands in brackets, or the text cannot be read.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    top = root(text, file)
    node = next((v for k, v in top if k.value == collection), None)
    if node is None:
        body = text if not text or text.endswith(("\n", "\r")) else f"{text}{end}"
        lines = [f"{collection}:", *record_lines(record, 2)]
        return body + end.join(lines) + end
    if not isinstance(node, yaml.SequenceNode) or (node.flow_style and node.value):
        raise BriefingsError(
            f"the `{collection}` of '{file}' stand in brackets",
            help="write them as a list, each after a dash on a line of its own",
        )
    if not node.value:
        return _begun(text, node, record, end)
    at = after(text, last(node).end_mark.index)
    lines = record_lines(record, node.start_mark.column)
    before = text[:at] if text[:at].endswith(("\n", "\r")) else f"{text[:at]}{end}"
    return before + end.join(lines) + end + text[at:]


def with_included(text: str, item: str, file: str) -> str:
    """Return the text with a file more in the list of `include:`.

    Raises `BriefingsError` where the key holds something else.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    node = next((v for k, v in root(text, file) if k.value == "include"), None)
    if node is None:
        body = text if not text or text.endswith(("\n", "\r")) else f"{text}{end}"
        return f"{body}include: [{item}]{end}"
    if isinstance(node, yaml.ScalarNode) and not node.style:
        start, stop = node.start_mark.index, node.end_mark.index
        return f"{text[:start]}[{text[start:stop]}, {item}]{text[stop:]}"
    if not isinstance(node, yaml.SequenceNode):
        raise BriefingsError(
            f"the `include` of '{file}' is no list", help="write it as a list of files"
        )
    if node.flow_style:
        at = node.value[-1].end_mark.index if node.value else node.start_mark.index + 1
        return f"{text[:at]}{', ' if node.value else ''}{item}{text[at:]}"
    at = after(text, last(node).end_mark.index)
    before = text[:at] if text[:at].endswith(("\n", "\r")) else f"{text[:at]}{end}"
    return f"{before}{' ' * node.start_mark.column}- {item}{end}{text[at:]}"


def _begun(text: str, node: Any, record: Mapping[str, Value], end: str) -> str:
    """Return the text with a record in place of an empty list."""
    lines = record_lines(record, 2)
    start, stop = node.start_mark.index, node.end_mark.index
    return text[:start].rstrip(" ") + end + end.join(lines) + text[stop:]


def with_entry(
    text: str, route: tuple[str, str, str], record: Mapping[str, Value], file: str
) -> str:
    """Return the text with an entry more in a list that a record holds.

    `route` is the collection, the record's id and the key of the list, which is begun
    where it is not there. Raises `BriefingsError` where there is no such record.
    """
    collection, name, key = route
    end = "\r\n" if "\r\n" in text else "\n"
    node = record_node(text, collection, name, file)
    held = next((v for k, v in node.value if k.value == "include"), None)
    if node.flow_style or (held is not None and held.flow_style):
        return _with_flow_entry(text, node, held, key, record)
    target = node if held is None else held
    at = after(text, last(target).end_mark.index)
    before = text[:at] if text[:at].endswith(("\n", "\r")) else f"{text[:at]}{end}"
    if held is not None:
        lines = record_lines(record, held.start_mark.column)
    else:
        indent = node.start_mark.column
        lines = [f"{' ' * indent}{key}:", *record_lines(record, indent + 2)]
    return before + end.join(lines) + end + text[at:]


def _with_flow_entry(
    text: str, node: Any, held: Any, key: str, record: Mapping[str, Value]
) -> str:
    """Return the text with an entry more inside brackets."""
    entry = ", ".join(f"{name}: {scalar(str(value))}" for name, value in record.items())
    if held is not None:
        at = held.end_mark.index - 1
        return f"{text[:at]}{', ' if held.value else ''}{{{entry}}}{text[at:]}"
    at = node.end_mark.index - 1
    return f"{text[:at].rstrip()}, {key}: [{{{entry}}}]{text[at:]}"


Path = tuple[str | int, ...]
"""Collection, record id, then keys and numbers down to one value."""


def with_values(text: str, values: Mapping[Path, str | int], file: str) -> str:
    """Return the text with other words for some single values.

    Raises `BriefingsError` where one of them is not there, or is no single value.
    """
    spans = []
    for path, value in values.items():
        node = record_node(text, str(path[0]), str(path[1]), file)
        for step in path[2:]:
            node = _child(node, step, file)
        if not isinstance(node, yaml.ScalarNode):
            raise _no_value(path, file)
        new = scalar(value) if isinstance(value, str) else str(value)
        spans.append((node.start_mark.index, node.end_mark.index, new))
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _child(node: Any, step: str | int, file: str) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        if step < len(node.value):
            return node.value[step]
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return value
    raise _no_value((step,), file)


def _no_value(path: Path, file: str) -> BriefingsError:
    return BriefingsError(
        f"'{file}' has no single value at '{path[-1]}'",
        help="run `briefings check` first",
    )
