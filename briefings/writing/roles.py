"""From roles of a memo to names of styles: `house.yaml`, or what we ship."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError


class Roles(NamedTuple):
    """Role → the name of its style, as Word shows it."""

    paragraph: Mapping[str, str]
    character: Mapping[str, str]
    table: Mapping[str, str]
    list: Mapping[str, str]


SHIPPED = Roles(
    paragraph={
        "Title": "Title",
        "Subtitle": "Subtitle",
        "Kicker": "Kicker",
        "Heading1": "Heading 1",
        "Heading2": "Heading 2",
        "Heading3": "Heading 3",
        "PlainHeading1": "Plain Heading 1",
        "PlainHeading2": "Plain Heading 2",
        "PlainHeading3": "Plain Heading 3",
        "Body": "Body Text",
        "Lead": "Lead",
        "Detail": "Detail",
        "Quote": "Quote",
        "MemoLine": "Memo Line",
        "MemoLastLine": "Memo Last Line",
        "Callout": "Callout",
        "CalloutTitle": "Callout Title",
        "Question": "Question",
        "QuestionLine": "Question Line",
        "QuestionText": "Question Text",
        "ListContinue": "List Continue",
        "Caption": "Caption",
        "TableText": "Table Text",
        "TableHead": "Table Head",
        "TableGap": "Table Gap",
        "SourceNote": "Source Note",
        "Spoken": "Spoken",
        "NoteLine": "Note Line",
        "CompactContinue": "Compact Continue",
        "CompactHeading": "Compact Heading",
        "CompactLine": "Compact Line",
        "ContentsTitle": "TOC Heading",
        "Contents": "toc 1",
        "Rule": "Rule",
        "SectionEnd": "Section End",
        "Note": "Footnote Text",
    },
    character={
        "NoteMark": "Footnote Reference",
        "Link": "Hyperlink",
        "Reference": "Cross Reference",
        "MemoLabel": "Label",
        "Label": "Line Label",
        "Status": "Status",
        "Quotation": "Quotation",
        "Missing": "Missing",
    },
    table={"Table": "Briefings Table"},
    list={
        "bullet": "List Bullet",
        "compact": "Compact Bullet",
        "number": "List Number",
        "question": "List Question",
        "card": "Question",
        "callout": "Callout Item",
        "callout-number": "Callout Number",
    },
)


STAND_INS = {"ContentsTitle": "Lead", "Contents": "Body"}
"""Role → the one whose style stands for it in a house file that has none."""


def roles_of(house: Path) -> Roles:
    """Return the roles of a house file: the file of its name in `.yaml`, over ours.

    The file holds one word a line in four sections, and nothing else of YAML.
    Raises `BriefingsError` for a line that is neither section nor role, and for a role
    that no text of a memo has.
    """
    path = house.with_suffix(".yaml")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return SHIPPED
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingsError(
            f"'{path}' cannot be read", help="save it as UTF-8 text"
        ) from error
    entries = _entries(text, path.name)
    _refuse_unknown(entries, path.name)
    return _merged(entries)


def _refuse_unknown(entries: Mapping[str, Mapping[str, str]], file: str) -> None:
    for section, ours in SHIPPED._asdict().items():
        for role in entries.get(section, {}):
            if role not in ours:
                near = get_close_matches(role, ours, 1)
                raise BriefingsError(
                    f"{file} names a style for '{role}', which is no role of a "
                    f"{section}",
                    help=f"did you mean '{near[0]}'?"
                    if near
                    else "take the line out; `briefings house new` writes all roles",
                )


def _merged(entries: Mapping[str, Mapping[str, str]]) -> Roles:
    return Roles(
        *(
            {**ours, **entries.get(section, {})}
            for section, ours in SHIPPED._asdict().items()
        )
    )


def _entries(text: str, file: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    section = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.split(" #")[0].rstrip()
        if not line or line.lstrip().startswith("#"):
            continue
        name, _, value = (word.strip() for word in line.partition(":"))
        if section and line[0].isspace() and name and value:
            found.setdefault(section, {})[name] = value.strip("\"'")
        elif name in Roles._fields and line == f"{name}:":
            section = name
        else:
            raise BriefingsError(
                f"'{line.strip()}' in line {number} of {file} is neither a section "
                "nor a role with its style",
                help="write `paragraph:`, `character:`, `table:` or `list:`, and "
                "under it lines like `Body: Body Text`",
            )
    return found
