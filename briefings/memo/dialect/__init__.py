"""From text with holes to blocks: the small Markdown that templates are written in.

Blocks are parted by empty lines.

    # One   ## Two   ### Three        headings; `{.plain}` at the end: not numbered
    Words of a paragraph {.role}      the role is optional: see PARAGRAPH_ROLES
    - an item   1. an item            lists; inner lists and paragraphs are indented
    > a quoted paragraph
    | a | b |                         a table; its second line, `|---|:--:|`, gives the
                                      widths and the sides; `Table: words` above it is
                                      its caption
    ---                               a rule across the page
    ::: callout title="Words"         a container (see CONTAINERS), until `:::`
    ::: page-break                    a new page
    ::: contents                      the list of the first headings

Inside a line: `**bold**`, `*italic*`, `[words](https://...)`, `[words](#key)` for a
place in the same memo, `[words]{.status}` (see RUN_ROLES), `^[a footnote]`, and a
backslash before a character that is not meant as markup. There is no HTML, no code,
no picture and no reference link.
"""

from briefings.memo.dialect.fences import CONTAINERS, check_fences
from briefings.memo.dialect.pages import blocks_of
from briefings.memo.dialect.roles import PARAGRAPH_ROLES, RUN_ROLES
from briefings.memo.dialect.slips import Slip

__all__ = [
    "CONTAINERS",
    "PARAGRAPH_ROLES",
    "RUN_ROLES",
    "Slip",
    "blocks_of",
    "check_fences",
]
