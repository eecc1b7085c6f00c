"""From a plain-text file, or text that was pasted, to a snapshot's text."""

import re

from briefings.errors import BriefingsError
from briefings.sources.extracted import Extracted, Found
from briefings.sources.furniture import without_furniture

EXTRACTOR = "text/1"
_BYLINE = re.compile(r"By ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})")  # noqa: RUF001
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LOOKED_AT = 12  # first lines that may hold title and byline


def from_plain(content: bytes, name: str) -> Extracted:
    """Return the text without what a page put around it.

    Raises `BriefingsError` for bytes that are no text.
    """
    text, remarks = decoded(content, name)
    lines, dropped = without_furniture(text.split("\n"))
    body = "\n".join(lines).strip("\n") + "\n"
    if not dropped and not remarks and text.encode() == content:
        body = text  # as it came: its hash is that of the file
    return Extracted(body, EXTRACTOR, _found(lines), tuple(dropped), tuple(remarks))


def decoded(content: bytes, name: str) -> tuple[str, list[str]]:
    """Return a file's text, and in a sentence how it was read if not as UTF-8."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            try:
                return _lines(content.decode(encoding)), [f"It was read as {encoding}."]
            except UnicodeDecodeError as error:
                raise _no_text(name) from error
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
        if "\ufffd" in text or _CONTROL.search(text):
            raise _no_text(name) from None
        return _lines(text), ["It was read as Windows-1252, since it is not UTF-8."]
    if _CONTROL.search(text):
        raise _no_text(name)
    return (text if "\r" not in text else _lines(text)), []


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_text(name: str) -> BriefingsError:
    return BriefingsError(
        f"'{name}' is not text that can be read",
        help="save it as plain text (UTF-8), or give the page, PDF or Word file",
    )


def _found(lines: list[str]) -> Found:
    """Return a title and byline, where the first lines are such."""
    first = [line.strip() for line in lines if line.strip()][:_LOOKED_AT]
    byline = next((m for line in first if (m := _BYLINE.fullmatch(line))), None)
    title = first[0] if first and len(first[0]) <= 160 else ""  # noqa: PLR2004
    if title.endswith(".") or title.startswith("By "):
        title = ""
    return Found(title, (byline.group(1),) if byline else ())
