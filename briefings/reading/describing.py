"""From the text of a record's class to what each of its fields means."""

import ast
import inspect
import textwrap
from itertools import pairwise

from briefings.model import Record


def descriptions(record: type[Record]) -> dict[str, str]:
    """Return field → the docstring below it, inherited fields included."""
    found: dict[str, str] = {}
    for kind in reversed(record.__mro__):
        if issubclass(kind, Record):
            found |= _own(kind)
    return found


def _own(record: type[Record]) -> dict[str, str]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0]
    assert isinstance(tree, ast.ClassDef)  # noqa: S101 -- it is the source of a class
    return {
        field.target.id: inspect.cleandoc(words.value.value)
        for field, words in pairwise(tree.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(words, ast.Expr)
        and isinstance(words.value, ast.Constant)
        and isinstance(words.value.value, str)
    }
