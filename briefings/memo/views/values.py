"""The values a template prints: words, numbers, lists that know whence."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn, Self, SupportsIndex, TypeVar

from briefings.errors import BriefingsError
from briefings.memo.blocks import Link, Origin, Run

Item_co = TypeVar("Item_co", covariant=True)

_SHORT = 40  # characters of a value that a message shows


class Traced(str):
    """Words of a record; `run` is what stands in the memo for them."""

    __slots__ = ("origin", "run")

    origin: Origin
    run: Run | Link

    def __new__(cls, text: str, origin: Origin, target: str = "") -> Self:
        """Return the words, as a link where `target` is an address we let through."""
        self = super().__new__(cls, text)
        self.origin = origin
        if target and is_safe(target):
            self.run = Link(text, target, origin)
        else:
            self.run = Run(text, origin=origin)
        return self

    def __iter__(self) -> NoReturn:
        raise BriefingsError(
            f"'{shortened(self)}' is text, and a loop needs a list",
            help="loop over a list such as `topic.facts`",
        )


class Choice(Traced):
    """One of a record's fixed words, shown in plain English.

    Equal to the word as the dossier has it and as it is shown; a comparison with a
    word that the field can never hold is an error, not a silent no.
    """

    __slots__ = ("code", "words")

    code: str
    words: Mapping[str, str]

    @classmethod
    def of(cls, code: str, words: Mapping[str, str], origin: Origin) -> Self:
        """Return the choice `code`, out of `words` (code → as shown)."""
        self = cls(words[code], origin)
        self.code = code
        self.words = words
        return self

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            return False
        if other not in self.words and other not in self.words.values():
            known = ", ".join(self.words)
            raise BriefingsError(
                f"'{other}' is none of the words this field can hold",
                help=f"compare with one of: {known}",
            )
        return str(other) in (self.code, str(self))

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(str(self))


class Number(int):
    """A whole number of a record; `run` is what stands in the memo for it."""

    run: Run

    @classmethod
    def of(cls, number: int, origin: Origin, text: str = "") -> Self:
        """Return the number, shown as `text` where that is given."""
        self = cls(number)
        self.run = Run(text or str(number), origin=origin)
        return self


class Steps:
    """How many turns all loops of one template may still take together."""

    def __init__(self, left: int = 4_000_000) -> None:
        self.left = left

    def take(self, turns: int) -> None:
        """Count `turns` more; raises `BriefingsError` when there are too many."""
        self.left -= turns
        if self.left < 0:
            raise BriefingsError(
                "the template's loops take too many turns",
                help="take the inner loop out of the outer one",
            )


class Rows(tuple[Item_co, ...]):
    """A list that a template may loop over; its turns are counted."""

    steps: Steps

    @classmethod
    def of(cls, items: Iterable[Any], steps: Steps) -> "Rows[Any]":
        """Return `items` as a list whose loops are counted in `steps`."""
        self = cls(items)
        self.steps = steps
        return self

    def __iter__(self) -> Iterator[Item_co]:
        self.steps.take(len(self))
        return super().__iter__()

    def __getitem__(self, index: SupportsIndex | slice) -> Any:
        return super().__getitem__(index)


def is_safe(target: str) -> bool:
    """Whether an address may become a link: https or mailto, and nothing odd in it."""
    if not target.isascii() or not target.isprintable() or set(target) & set(' "<>\\'):
        return False
    scheme, _, rest = target.partition(":")
    if scheme == "mailto":
        return "?" not in rest and rest.count("@") == 1
    host = rest.removeprefix("//").partition("/")[0]
    return (
        scheme == "https" and rest.startswith("//") and host != "" and "@" not in host
    )


def shortened(text: str) -> str:
    """Return the beginning of `text`, for a message."""
    return text if len(text) <= _SHORT else str.__getitem__(text, slice(_SHORT)) + "…"
