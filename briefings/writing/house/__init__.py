"""The house file: the look that a memo is set in, made, checked and opened."""

import functools
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.writing.house.look import THEMES
from briefings.writing.house.making import Sample, make_house
from briefings.writing.house.opened import House
from briefings.writing.house.report import HouseReport, report_house
from briefings.writing.house.shipped import shipped_house
from briefings.writing.roles import SHIPPED, Roles, roles_of

__all__ = [
    "THEMES",
    "HouseReport",
    "Sample",
    "check_house",
    "look_through",
    "make_house",
    "open_house_file",
]


def check_house(path: Path) -> None:
    """Raise `BriefingsError` for a house file that a memo cannot be set in.

    It says what stands in the way: a file that is not Word's or holds what a document
    must not carry, styles that are not there, a slot that is missing.
    """
    open_house_file(path)


def look_through(path: Path) -> HouseReport:
    """Return all that is wrong or odd with a house file. Raises where there is none."""
    return report_house(path, _content(path))


def open_house_file(path: Path) -> House:
    """Return a house file ready to be written into, by its roles or ours."""
    content = _content(path)
    roles = roles_of(path)
    return _opened(content, _frozen(roles), path.name)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BriefingsError(
            f"there is no house file '{path}'",
            help="name a Word file that has the styles and slots of a house file",
        ) from None
    except OSError as error:
        raise BriefingsError(
            f"the house file '{path}' cannot be read",
            help="name a file that may be read, not a folder",
        ) from error


def _frozen(roles: Roles) -> tuple[tuple[tuple[str, str], ...], ...]:
    return tuple(tuple(section.items()) for section in roles)


@functools.lru_cache(maxsize=8)
def _opened(
    content: bytes, roles: tuple[tuple[tuple[str, str], ...], ...], name: str
) -> House:
    if content == make_house() and Roles(*map(dict, roles)) == SHIPPED:
        return shipped_house()
    from briefings.writing.house.guard import refuse_unsafe
    from briefings.writing.house.sorting import open_house

    refuse_unsafe(content, name)
    return open_house(content, Roles(*(dict(section) for section in roles)), name)
