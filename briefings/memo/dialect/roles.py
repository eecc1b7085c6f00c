"""From a role as a template writes it, `{.source-note}`, to its name in the blocks."""

import re
from typing import NamedTuple

from briefings.memo.blocks import ParagraphRoles, RunRoles
from briefings.memo.dialect.slips import Slip, unknown

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _written(role: str) -> str:
    return _HUMP.sub("-", role).lower()


PARAGRAPH_ROLES = {_written(role.value): role.value for role in ParagraphRoles}
RUN_ROLES = {_written(role.value): role.value for role in RunRoles}


class Marks(NamedTuple):
    """What stands in braces at the end of a paragraph or heading."""

    role: str = ""
    key: str = ""
    plain: bool = False


def split_marks(content: str, *, heading: bool) -> tuple[str, Marks]:
    """Return the words, and what the braces at their end say: `{.role key=name}`.

    Raises `Slip` for a word that means nothing there.
    """
    start = content.rfind("{")
    if not content.endswith("}") or start < 0 or content[start - 1 : start] == "]":
        return content, Marks()
    if start and content[start - 1] not in " \n":
        return content, Marks()
    marks = Marks()
    for word in content[start + 1 : -1].split():
        marks = _marked(marks, word, heading=heading)
    return content[:start].rstrip(), marks


def _marked(marks: Marks, word: str, *, heading: bool) -> Marks:
    if word.startswith("key=") and len(word) > len("key="):
        return marks._replace(key=word.removeprefix("key="))
    if not word.startswith("."):
        raise Slip(f"'{word}' means nothing in braces", "write '.role' or 'key=name'")
    name = word[1:]
    if heading:
        if name != "plain":
            raise unknown(name, "is nothing a heading can be", ["plain"])
        return marks._replace(plain=True)
    if name not in PARAGRAPH_ROLES:
        raise unknown(name, "is no role of a paragraph", PARAGRAPH_ROLES)
    return marks._replace(role=PARAGRAPH_ROLES[name])
