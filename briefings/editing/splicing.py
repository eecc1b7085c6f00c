"""From a YAML text to the same text with a record more, every other line as it was."""

from collections.abc import Mapping
from typing import Any

import yaml

from briefings.editing.scalars import Value, record_lines
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
