"""From a YAML text to the same text with a record more, every other line as it was."""

from collections.abc import Mapping
from typing import Any

import yaml

from briefings.editing.scalars import Value, record_lines, scalar
from briefings.errors import BriefingsError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_record(
    text: str, collection: str, record: Mapping[str, Value], file: str
) -> str:
    """Return the text with a record at the end of a list of the file's top level.

    The list is begun at the end of the file where there is none. Raises
    `BriefingsError` where the list stands in brackets, or the text cannot be read.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    root = _root(text, file)
    node = next((v for k, v in root if k.value == collection), None)
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
    at = _after(text, _last(node).end_mark.index)
    lines = record_lines(record, node.start_mark.column)
    before = text[:at] if text[:at].endswith(("\n", "\r")) else f"{text[:at]}{end}"
    return before + end.join(lines) + end + text[at:]


def with_item(text: str, key: str, item: str, file: str) -> str:
    """Return the text with an item more in a list of plain words, as `include:` is.

    Raises `BriefingsError` where the key holds something else.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    node = next((v for k, v in _root(text, file) if k.value == key), None)
    if node is None:
        body = text if not text or text.endswith(("\n", "\r")) else f"{text}{end}"
        return f"{body}{key}: [{item}]{end}"
    if isinstance(node, yaml.ScalarNode) and not node.style:
        start, stop = node.start_mark.index, node.end_mark.index
        return f"{text[:start]}[{text[start:stop]}, {item}]{text[stop:]}"
    if not isinstance(node, yaml.SequenceNode):
        raise BriefingsError(
            f"the `{key}` of '{file}' is no list", help="write it as a list of files"
        )
    if node.flow_style:
        at = node.value[-1].end_mark.index if node.value else node.start_mark.index + 1
        return f"{text[:at]}{', ' if node.value else ''}{item}{text[at:]}"
    at = _after(text, _last(node).end_mark.index)
    before = text[:at] if text[:at].endswith(("\n", "\r")) else f"{text[:at]}{end}"
    return f"{before}{' ' * node.start_mark.column}- {item}{end}{text[at:]}"


def _root(text: str, file: str) -> list[tuple[Any, Any]]:
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise BriefingsError(
            f"'{file}' cannot be read as it stands",
            help="see what is wrong with it: `briefings check`",
        ) from error
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise BriefingsError(
            f"'{file}' is no dossier's file", help="see `briefings check`"
        )
    pairs: list[tuple[Any, Any]] = root.value
    return pairs


def _begun(text: str, node: Any, record: Mapping[str, Value], end: str) -> str:
    """Return the text with a record in place of an empty list."""
    lines = record_lines(record, 2)
    start, stop = node.start_mark.index, node.end_mark.index
    return text[:start].rstrip(" ") + end + end.join(lines) + text[stop:]


def _last(node: Any) -> Any:
    """Return the last leaf of a node: its end is where its words end."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _after(text: str, index: int) -> int:
    """Return where the line after an index begins.

    The mark of a block scalar stands at the beginning of a line already.
    """
    if index and text[index - 1 : index] in ("\n", "\r"):
        return index
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def with_entry(
    text: str, route: tuple[str, str, str], record: Mapping[str, Value], file: str
) -> str:
    """Return the text with an entry more in a list that a record holds.

    `route` is the collection, the record's id and the key of the list, which is begun
    where it is not there. Raises `BriefingsError` where there is no such record.
    """
    collection, name, key = route
    end = "\r\n" if "\r\n" in text else "\n"
    node = _record_node(text, collection, name, file)
    held = next((v for k, v in node.value if k.value == key), None)
    if node.flow_style or (held is not None and held.flow_style):
        return _with_flow_entry(text, node, held, key, record)
    target = node if held is None else held
    at = _after(text, _last(target).end_mark.index)
    before = text[:at] if text[:at].endswith(("\n", "\r")) else f"{text[:at]}{end}"
    if held is not None:
        lines = record_lines(record, held.start_mark.column)
    else:
        indent = node.start_mark.column
        lines = [f"{' ' * indent}{key}:", *record_lines(record, indent + 2)]
    return before + end.join(lines) + end + text[at:]


def _record_node(text: str, collection: str, name: str, file: str) -> Any:
    listed = next((v for k, v in _root(text, file) if k.value == collection), None)
    for node in listed.value if isinstance(listed, yaml.SequenceNode) else ():
        if isinstance(node, yaml.MappingNode) and any(
            k.value == "id" and v.value == name for k, v in node.value
        ):
            return node
    raise BriefingsError(
        f"'{file}' holds no '{name}' among its `{collection}`",
        help="run `briefings check` first",
    )


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
        node = _record_node(text, str(path[0]), str(path[1]), file)
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
