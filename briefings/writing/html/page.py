"""From a memo to one HTML file that needs nothing beside it, and no script."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from briefings.memo import Memo, expanded
from briefings.shown import PAGE_ENTRY
from briefings.writing.html.blocks import Blocks
from briefings.writing.html.inlines import escaped
from briefings.writing.markup import refuse_impossible

_STYLE = Path(__file__).with_name("page.css")
_THEMES = {"classic": "", "modern": ":root{--text:var(--sans)}"}
"""What each adds to the look; the modern one has no serifs, as its house file."""
_FEW = 3  # sections up to which a page needs no list of contents
_LETTERHEAD = ("congress", "chamber", "committee", "subcommittee")
_PLAIN = re.compile(r"[A-Za-z0-9 ]")


def write_html(
    memo: Memo, *, manifest: Mapping[str, str] = {}, theme: str = "classic"
) -> bytes:
    """Return the memo as an HTML page; the same memo and manifest give the same bytes.

    `theme` is the look of one of the shipped house files: classic, modern.

    Headings, lists, tables and notes are those of HTML; a value leads to what bears it
    out. The page loads nothing and allows nothing to be loaded.
    """
    plain = expanded(memo)
    blocks = Blocks(plain.blocks)
    main = blocks.written(plain.blocks)
    notes = "".join(blocks.notes())
    style = _style(memo, blocks.tables.widths) + _THEMES[theme]
    parts = (
        f'<!DOCTYPE html>\n<html lang="{escape(memo.properties.language)}">\n<head>\n',
        *_head(memo, style, manifest),
        '</head>\n<body>\n<a class="skip" href="#main:text">Skip to the text</a>\n',
        _letterhead(memo),
        _contents(blocks),
        '<main id="main:text" tabindex="-1">\n',
        _unseen_title(memo, blocks),
        main,
        _notes(notes),
        "</main>\n",
        _foot(memo, manifest),
        "</body>\n</html>\n",
    )
    return "".join(parts).encode()


def _head(memo: Memo, style: str, manifest: Mapping[str, str]) -> Iterator[str]:
    properties = memo.properties
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = " · ".join(part for part in (properties.title, properties.subject) if part)
    yield '<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{_attribute(title)}</title>\n"
    for name, value in (
        ("author", properties.author),
        ("keywords", properties.keywords),
        ("date", properties.created),
        *((f"{PAGE_ENTRY}{name}", value) for name, value in manifest.items()),
    ):
        if value:
            yield f'<meta name="{_attribute(name)}" content="{_attribute(value)}">\n'
    yield f"<style>{style}</style>\n"


def _attribute(text: str) -> str:
    refuse_impossible(text)
    return escape(text)


def _style(memo: Memo, widths: set[int]) -> str:
    """Return the look, the widths of columns, and what stands on each printed page."""
    columns = "".join(f".w{width}{{width:{width}%}}" for width in sorted(widths))
    marking = _css_string(memo.slots.get("marking", ""))
    printed = (
        f"@page{{@top-center{{content:{marking}}}"
        '@bottom-center{content:"Page " counter(page) " of " counter(pages)}}'
    )
    return _STYLE.read_text("utf-8") + columns + printed


def _css_string(text: str) -> str:
    """Return text as a string of CSS, with nothing in it that could end it."""
    inside = "".join(
        one if _PLAIN.fullmatch(one) else f"\\{ord(one):06X}" for one in text
    )
    return f'"{inside}"'


def _letterhead(memo: Memo) -> str:
    lines = [
        f'<p class="{name}">{escaped(memo.slots[name])}</p>\n'
        for name in _LETTERHEAD
        if memo.slots.get(name)
    ]
    marking = _marking(memo)
    return f"<header>\n{marking}{''.join(lines)}</header>\n" if marking or lines else ""


def _marking(memo: Memo) -> str:
    marking = memo.slots.get("marking", "")
    return f'<p class="marking">{escaped(marking)}</p>\n' if marking else ""


def _contents(blocks: Blocks) -> str:
    if len(blocks.sections) <= _FEW:
        return ""
    items = "".join(
        f'<li><a href="#{escape(place)}">{words}</a></li>\n'
        for place, words in blocks.sections
    )
    return (
        '<nav aria-labelledby="contents:title">\n<p id="contents:title">Contents</p>\n'
        f"<ul>\n{items}</ul>\n</nav>\n"
    )


def _unseen_title(memo: Memo, blocks: Blocks) -> str:
    """Return a first heading for a document that shows none, as a letter."""
    if blocks.has_title:
        return ""
    return f'<h1 class="unseen">{escaped(memo.properties.title)}</h1>\n'


def _notes(notes: str) -> str:
    if not notes:
        return ""
    return (
        '<section class="notes" role="doc-endnotes" aria-labelledby="notes:title">\n'
        f'<h2 id="notes:title">Notes</h2>\n<ol>\n{notes}</ol>\n</section>\n'
    )


def _foot(memo: Memo, manifest: Mapping[str, str]) -> str:
    """Return what the page is, and of what it was built."""
    parts = [memo.slots.get(name, "") for name in ("kind", "short-title", "date")]
    words = " · ".join(part for part in parts if part)
    made = ""
    if "dossier-sha256" in manifest:
        made = (
            f"<p>Built from the dossier {escaped(manifest.get('dossier', ''))}, "
            f"SHA-256 <code>{escaped(manifest['dossier-sha256'])}</code>.</p>\n"
        )
    said = f"<p>{escaped(words)}</p>\n" if words else ""
    return f"<footer>\n{_marking(memo)}{said}{made}</footer>\n"
