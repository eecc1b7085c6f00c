"""From a list and the names below it to the form that its words have."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefings.evidence.lexicons import load

ANY = "*"  # stands for a name of one's own choice


class Key(NamedTuple):
    """What a key of a word list holds."""

    list: str
    path: tuple[str, ...]  # the names below the list, `*` among them
    form: str
    bounds: tuple[str, ...]  # of its values, by its form
    meaning: str
    settles: tuple[str, ...] = ()  # rules whose alarms such a word may settle

    @property
    def table(self) -> str:
        """The table that the key stands in, as TOML has it above its keys."""
        return ".".join((self.list, *self.path[:-1]))

    @property
    def is_named(self) -> bool:
        """Whether its last name is of one's own choice."""
        return self.path[-1] == ANY


@cache
def keys() -> tuple[Key, ...]:
    """Return all keys of all lists that a dossier may add to, in order."""
    return tuple(
        Key(name, tuple(path.split(".")), form, tuple(bounds), meaning, _rules(rules))
        for name, held in load("keys").items()
        for path, (whole, meaning, *rules) in held.items()
        for form, *bounds in [whole.split()]
    )


def _rules(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(rule for text in given for rule in text.split(", "))


@cache
def tables_settling() -> Mapping[str, tuple[str, ...]]:
    """Return rule → the tables of the word lists where a word may settle its alarm."""
    found: dict[str, dict[str, None]] = {}
    for key in keys():
        for rule in key.settles:
            found.setdefault(rule, {})[key.table] = None
    return {rule: tuple(tables) for rule, tables in found.items()}


@cache
def _by_list() -> Mapping[str, tuple[Key, ...]]:
    return {
        name: tuple(key for key in keys() if key.list == name)
        for name in dict.fromkeys(key.list for key in keys())
    }


def key_at(route: Sequence[str]) -> Key | None:
    """Return the key that a list and the names below it lead to, if to one."""
    name, *path = route
    found = _under(name, path)
    return next((key for key in found if len(key.path) == len(path)), None)


def names_at(route: Sequence[str]) -> tuple[str, ...]:
    """Return what may stand at a place: lists, tables or keys; `*` for any name."""
    if not route:
        return tuple(_by_list())
    name, *path = route
    found = (key.path[len(path)] for key in _under(name, path, is_longer=True))
    return tuple(dict.fromkeys(found))


def _under(
    name: str, path: Sequence[str], *, is_longer: bool = False
) -> tuple[Key, ...]:
    return tuple(
        key
        for key in _by_list().get(name, ())
        if len(key.path) >= len(path) + is_longer
        and all(has in (ANY, asked) for has, asked in zip(key.path, path, strict=False))
    )
