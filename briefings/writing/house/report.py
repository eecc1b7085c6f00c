"""From a house file to all that stands in its way, and what is worth a look."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from briefings.errors import BriefingsError
from briefings.writing.house.furniture import SLOTS
from briefings.writing.house.opened import HOLE
from briefings.writing.house.opening import Loose
from briefings.writing.house.remarks import remarks_on
from briefings.writing.roles import SHIPPED, Roles, roles_of


class HouseReport(NamedTuple):
    """What is to be said of a house file."""

    faults: tuple[BriefingsError, ...]  # no document can be set in it over these
    remarks: tuple[str, ...]  # what a person may want to mend
    slots: tuple[str, ...] = ()  # shown in its headers and footers
    roles: int = 0  # that have a style

    @property
    def serves(self) -> bool:
        """Whether documents can be set in it."""
        return not self.faults


def report_house(path: Path, content: bytes) -> HouseReport:
    """Return what is wrong with a house file, all of it at once, and what is odd.

    A file that is not safe to open is not looked at further.
    """
    from briefings.writing.house.guard import refuse_unsafe
    from briefings.writing.house.opening import open_loose

    faults: list[BriefingsError] = []
    roles = _tried(lambda: roles_of(path), faults) or SHIPPED
    try:
        refuse_unsafe(content, path.name)
        loose = open_loose(content, path.name)
    except BriefingsError as error:
        return HouseReport((*faults, error), ())
    remarks = tuple(remarks_on(loose, roles))  # before the steps change the parts
    for step in _steps(loose, roles, faults):
        _tried(step, faults)
    return HouseReport(
        tuple(faults),
        remarks,
        tuple(_slots(loose)),
        sum(len(section) for section in roles),
    )


def _steps(
    loose: Loose, roles: Roles, faults: Sequence[BriefingsError]
) -> Iterator[Callable[[], object]]:
    """Yield what opening does, step by step, without what needs a step that failed.

    `faults` are those of the steps so far.
    """
    from briefings.writing.house import sorting
    from briefings.writing.house.fitness import refuse_unfit
    from briefings.writing.house.opening import open_up
    from briefings.writing.house.pages import document_around
    from briefings.writing.house.style_index import index_styles

    parts = [part for part in loose.parts.values() if hasattr(part, "element")]
    for part in parts:
        yield partial(refuse_unfit, part.element, loose.name)
    before = len(faults)
    for part in parts:
        yield partial(open_up, part, loose.name)
    if len(faults) == before:
        yield partial(sorting.mark_furniture, loose)
    yield partial(sorting.hold_together, loose)
    yield partial(sorting.section_of, loose)
    yield partial(index_styles, loose, roles)
    for kind in ("footnote", "endnote"):
        yield partial(sorting.notes_of, loose, kind)
    yield partial(document_around, loose)


def _tried(step: Callable[[], Any], faults: list[BriefingsError]) -> Any:
    try:
        return step()
    except BriefingsError as error:
        faults.append(error)
        return None


def _slots(loose: Loose) -> Iterable[str]:
    """Return the slots that headers and footers show, in our order."""
    shown = {
        str(text.text)
        for part in loose.parts.values()
        if hasattr(part, "element")
        for text in part.element.iter("{*}t")
        if str(text.text)[:1] == HOLE[0]
    }
    return [name for name in SLOTS if HOLE.format(name) in shown]
