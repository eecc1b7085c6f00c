"""From a YAML text to the same text with some keys set, and some records gone."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from briefings.editing.nodes import after, last, root
from briefings.editing.scalars import Value, key_lines
from briefings.errors import BriefingsError

Route = tuple[str, str, str]
"""Collection, id and key."""


class _Held(NamedTuple):
    """A record where it stands."""

    listed: Any
    node: Any


class _Splice(NamedTuple):
    start: int
    stop: int
    words: str


def edited(
    text: str,
    keys: Mapping[Route, Value | None],
    removed: Iterable[tuple[str, str]],
    file: str,
) -> str:
    """Return the text with keys of records set, or gone where None, and records gone.

    Every other line is as it was; comments behind a value, and before and behind a
    record, stay. Raises `BriefingsError` where there is no such record, where it
    stands in braces or brackets, and where the result would read as anything else.
    """
    gone = list(removed)
    held = {
        (collection, name): _Held(listed, node)
        for collection, listed, name, node in _records(text, file)
    }
    end = "\r\n" if "\r\n" in text else "\n"
    splices = [
        _set(text, _found(held, route[:2], file), route[2], value, end)
        for route, value in keys.items()
    ]
    for collection in {collection for collection, _ in gone}:
        names = [name for listed, name in gone if listed == collection]
        splices += _removed(text, held, collection, names, file)
    made = text
    for splice in sorted(splices, reverse=True):
        made = made[: splice.start] + splice.words + made[splice.stop :]
    _verify(text, made, keys, gone, file)
    return made


def records_of(text: str, file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield collection and record for each record with an id, all values as typed.

    Raises `BriefingsError` for a text that cannot be read.
    """
    for collection, _, _, node in _records(text, file):
        yield collection, _plain(node)


def _records(text: str, file: str) -> Iterator[tuple[str, Any, str, Any]]:
    for key, listed in root(text, file):
        for node in listed.value if isinstance(listed, yaml.SequenceNode) else ():
            pairs = node.value if isinstance(node, yaml.MappingNode) else ()
            for inner, value in pairs:
                if inner.value == "id" and isinstance(value, yaml.ScalarNode):
                    yield key.value, listed, value.value, node


def _plain(node: Any) -> Any:
    match node:
        case yaml.MappingNode():
            return {key.value: _plain(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_plain(item) for item in node.value]
    return node.value


def _found(
    held: Mapping[tuple[str, str], _Held], name: tuple[str, ...], file: str
) -> Any:
    collection, id_ = name
    if (collection, id_) not in held:
        raise BriefingsError(
            f"'{file}' holds no '{id_}' among its `{collection}`",
            help="run `briefings check` first",
        )
    node = held[collection, id_].node
    if node.flow_style:
        raise BriefingsError(
            f"'{id_}' in '{file}' stands in braces",
            help="write it with a line for each of its keys",
        )
    return node


def _set(text: str, node: Any, key: str, value: Value | None, end: str) -> _Splice:
    indent = node.start_mark.column
    pair = next((pair for pair in node.value if pair[0].value == key), None)
    if pair is None and value is None:
        return _Splice(0, 0, "")
    if pair is None:
        assert value is not None  # noqa: S101 -- said above
        at = after(text, last(node).end_mark.index)
        begin = "" if text[:at].endswith(("\n", "\r")) else end
        return _Splice(at, at, begin + end.join(key_lines(key, value, indent)) + end)
    start, stop = _span(text, *pair)
    if value is not None:
        return _Splice(start, stop, end.join(key_lines(key, value, indent)).lstrip())
    if pair is node.value[0]:  # it stands beside the dash, which the next one takes
        return _Splice(start, node.value[1][0].start_mark.index, "")
    return _Splice(text.rfind("\n", 0, start) + 1, after(text, stop), "")


def _removed(
    text: str,
    held: Mapping[tuple[str, str], _Held],
    collection: str,
    names: list[str],
    file: str,
) -> Iterator[_Splice]:
    for name in names:
        node = _found(held, (collection, name), file)
        listed = held[collection, name].listed
        if listed.flow_style:
            raise BriefingsError(
                f"the `{collection}` of '{file}' stand in brackets",
                help="write them as a list, each after a dash on a line of its own",
            )
        dash = text.rindex("-", 0, node.start_mark.index)
        _, stop = _span(text, node, node)
        yield _Splice(text.rfind("\n", 0, dash) + 1, after(text, stop), "")
    if names and len(listed.value) == len(names):
        # What is left is an empty list, not a key without a value.
        begin = text.rindex(":", 0, listed.start_mark.index) + 1
        yield _Splice(begin, begin, " []")


def _span(text: str, key: Any, value: Any) -> tuple[int, int]:
    """Return where a key begins and where the words of its value end."""
    start, stop = key.start_mark.index, last(value).end_mark.index
    return start, start + len(text[start:stop].rstrip())


def _verify(
    text: str,
    made: str,
    keys: Mapping[Route, Value | None],
    gone: list[tuple[str, str]],
    file: str,
) -> None:
    """Read the result back: it must be what was meant, and nothing else."""
    wanted = {(c, record["id"]): record for c, record in records_of(text, file)}
    for (collection, name, key), value in keys.items():
        record = wanted[collection, name]
        record.pop(key, None)
        if value is not None:
            record[key] = _typed(value)
    for record_name in gone:
        del wanted[record_name]
    if {(c, r["id"]): r for c, r in records_of(made, file)} != wanted:
        raise BriefingsError(
            f"'{file}' is written in a way that cannot be edited safely",
            help="make the change in the file itself",
        )


def _typed(value: Value) -> Any:
    """Return a value as it reads when it is typed."""
    match value:
        case bool():
            return "yes" if value else "no"
        case str() | int():
            return str(value)
        case Mapping():
            return {key: _typed(item) for key, item in value.items()}
    return [_typed(item) for item in value]
