"""From the styles of a house file to the id of the style for each role."""

from collections.abc import Mapping
from typing import Any

from briefings.errors import BriefingsError
from briefings.writing.house.opened import Counting, Styles
from briefings.writing.house.opening import Loose
from briefings.writing.markup import tag
from briefings.writing.roles import STAND_INS, Roles


def index_styles(loose: Loose, roles: Roles) -> Styles:
    """Return the styles of the file by role.

    Raises `BriefingsError` that names every style which is not there.
    """
    part = loose.tied("styles")
    found = {} if part is None else _by_name(part.element)
    lacking: list[str] = []
    paragraphs = _identities(roles.paragraph, found, "paragraph", lacking)
    characters = _identities(roles.character, found, "character", lacking)
    tables = _identities(roles.table, found, "table", lacking)
    items = _identities(roles.list, found, "paragraph", lacking)
    if lacking:
        names = ", ".join(f"'{name}'" for name in dict.fromkeys(lacking))
        raise BriefingsError(
            f"the house file '{loose.name}' has no style {names}",
            help="copy what is missing from the house file that comes with the "
            "program, or name other styles in its `.yaml` file",
        )
    lists = {kind: _counting(loose, identity) for kind, identity in items.items()}
    shades = {role: _shade(part.element, name) for role, name in tables.items()}
    return Styles(paragraphs, characters, tables, lists, shades)


def _by_name(styles: Any) -> dict[tuple[str, str], str]:
    found = {}
    for style in styles.iter(tag("style")):
        name = style.find(tag("name"))
        if name is not None:
            key = (style.get(tag("type"), "paragraph"), name.get(tag("val")).lower())
            found[key] = style.get(tag("styleId"))
    return found


def _identities(
    roles: Mapping[str, str],
    found: Mapping[tuple[str, str], str],
    kind: str,
    lacking: list[str],
) -> dict[str, str]:
    identities = {
        role: found.get((kind, name.lower()), "") for role, name in roles.items()
    }
    for role, other in STAND_INS.items():
        if role in identities:
            identities[role] = identities[role] or identities[other]
    lacking.extend(roles[role] for role, name in identities.items() if not name)
    return identities


def _styled(styles: Any, identity: str) -> Any:
    return next(
        item
        for item in styles.iter(tag("style"))
        if item.get(tag("styleId")) == identity
    )


def _shade(styles: Any, identity: str) -> str:
    for part in _styled(styles, identity).iter(tag("tblStylePr")):
        shade = part.find(f"{tag('tcPr')}/{tag('shd')}")
        if part.get(tag("type")) == "firstRow" and shade is not None:
            return str(shade.get(tag("fill"), ""))
    return ""


def _counting(loose: Loose, identity: str) -> Counting:
    """Return how a list style counts: its list, definition and indents."""
    style = _styled(loose.tied("styles").element, identity)
    number = style.find(f"{tag('pPr')}/{tag('numPr')}/{tag('numId')}")
    numbering = loose.tied("numbering")
    if number is None or numbering is None:
        raise _countless(style, loose.name)
    value = number.get(tag("val"))
    for item in numbering.element.iter(tag("num")):
        if item.get(tag("numId")) == value:
            definition = item.find(tag("abstractNumId")).get(tag("val"))
            indents = _indents(numbering.element, definition)
            return Counting(identity, definition, int(value), indents)
    raise _countless(style, loose.name)


def _indents(numbering: Any, definition: str) -> tuple[int, ...]:
    for item in numbering.iter(tag("abstractNum")):
        if item.get(tag("abstractNumId")) == definition:
            indents = (level.find(f"{tag('pPr')}/{tag('ind')}") for level in item)
            return tuple(
                int(indent.get(tag("left")) or indent.get(tag("start")) or 0)
                for indent in indents
                if indent is not None
            )
    return ()


def _countless(style: Any, file: str) -> BriefingsError:
    name = style.find(tag("name")).get(tag("val"))
    return BriefingsError(
        f"the style '{name}' of the house file '{file}' numbers or marks nothing",
        help="give it a bullet or a number format in Word",
    )
