"""Values on their way around the Markdown parser: what is printed goes in here.

In the text stands the same private-use character for every value, so lines that
differ in their values alone are equal, and no value can become a heading, a table or
a template.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from jinja2 import Undefined

from briefings.errors import BriefingsError
from briefings.memo.blocks import Link, Note, Pieces, Reference, Run, Value
from briefings.memo.placeholder import PLACEHOLDER
from briefings.memo.views import Number, Rows, Traced, View

MOST_VALUES = 2_000_000
"""How many values one document may print."""


class Component(NamedTuple):
    """A function of ours that a template may call, and what it takes and makes."""

    name: str
    function: Callable[..., Any]
    takes: tuple[str, ...] = ()  # the nouns of its arguments, for messages
    makes_blocks: bool = False


class Vault:
    """The values of one document, in the order of its text."""

    def __init__(self) -> None:
        self.values: list[Value] = []
        self.pieces: dict[int, Pieces] = {}

    def put(self, value: Any) -> str:
        """Keep a value that a template prints, and return its placeholder.

        Raises `BriefingsError` for what has no words: nothing, yes and no, records.
        """
        values = self.values
        if len(values) >= MOST_VALUES:
            raise BriefingsError(
                "the template prints too much",
                help="take a loop out of another loop",
            )
        if type(value) is Pieces:
            self.pieces[len(values)] = value
            values.append(())
        elif type(value) is tuple or type(value) is Note:
            values.append(value)
        elif type(value) is Rows:
            values.append(series(value))
        elif type(value) is int:  # a length; a record's own numbers are traced
            values.append(Run(str(value)))
        else:
            values.append(_value(value))
        return PLACEHOLDER


def _value(value: Any) -> Run | Link | Reference:
    match value:
        case Run() | Link() | Reference():
            return value
        case Traced() | Number():
            return value.run
        case str():
            return Run(value)
    raise _wordless(value)


def _wordless(value: Any) -> BriefingsError:
    match value:
        case None | Undefined():
            return BriefingsError(
                "the field that is printed here is left out in the record",
                help="ask first: {% if ... %}",
            )
        case bool():
            return BriefingsError(
                "a yes or no cannot be printed", help="ask it: {% if ... %}"
            )
        case View():
            listed = ", ".join(f"'{name}'" for name in value.names()[:8])
            return BriefingsError(
                f"{value.noun} cannot be printed whole",
                help=f"print one of its fields, such as {listed}",
            )
    return BriefingsError(
        "what stands between the braces has no words of its own",
        help="print a field of a record, or what a component makes",
    )


def series(items: Iterable[Any]) -> tuple[Any, ...]:
    """Return `A`, `A and B` or `A, B, and C`, each with its own origin.

    Items that hold commas are parted by semicolons.
    """
    values = [_value(item) for item in items]
    comma = "; " if any("," in value.text for value in values) else ", "
    found: list[Any] = []
    last = len(values) - 1
    for index, value in enumerate(values):
        if index:
            pair = last == 1 and comma == ", "
            final = f"{' ' if pair else comma}and "
            found.append(Run(final if index == last else comma))
        found.append(value)
    return tuple(found)
