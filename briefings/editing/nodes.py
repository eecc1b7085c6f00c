"""The nodes of a YAML text, and where their lines begin and end."""

from typing import Any

import yaml

from briefings.errors import BriefingsError

_MARK = "\ufeff"  # with which some programs begin a file
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def root(text: str, file: str) -> list[tuple[Any, Any]]:
    """Return keys and values of a file's top level.

    Raises `BriefingsError` for a text that cannot be read.
    """
    if text.startswith(_MARK):
        # A loader drops it and counts from behind it; an empty line keeps the places.
        text = f"\n{text[1:]}"
    try:
        top = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise BriefingsError(
            f"'{file}' cannot be read as it stands",
            help="see what is wrong with it: `briefings check`",
        ) from error
    if top is None:
        return []
    if not isinstance(top, yaml.MappingNode):
        raise BriefingsError(
            f"'{file}' is no dossier's file", help="see `briefings check`"
        )
    pairs: list[tuple[Any, Any]] = top.value
    return pairs


def last(node: Any) -> Any:
    """Return the last leaf of a node: its end is where its words end."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def after(text: str, index: int) -> int:
    """Return where the line after an index begins.

    The mark of a block scalar stands at the beginning of a line already.
    """
    if index and text[index - 1 : index] in ("\n", "\r"):
        return index
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def record_node(text: str, collection: str, name: str, file: str) -> Any:
    """Return the node of a record. Raises `BriefingsError` where there is none."""
    listed = next((v for k, v in root(text, file) if k.value == collection), None)
    for node in listed.value if isinstance(listed, yaml.SequenceNode) else ():
        if isinstance(node, yaml.MappingNode) and any(
            k.value == "id" and v.value == name for k, v in node.value
        ):
            return node
    raise BriefingsError(
        f"'{file}' holds no '{name}' among its `{collection}`",
        help="run `briefings check` first",
    )
