"""From a file of any kind that can be read to what comes out of it."""

import re
from collections.abc import Callable

from briefings.errors import BriefingsError
from briefings.sources.extracted import Extracted
from briefings.sources.text import MAX_BYTES

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE
)
_MAIL = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}")
_MAIL_HEADS = (b"from:", b"mime-version:", b"received:", b"return-path:", b"date:")


def extract(content: bytes, name: str) -> Extracted:
    """Return the text of a file, told by its bytes and not by its name.

    Raises `BriefingsError` for a file of a kind that is not read, and for one that is
    encrypted, scanned, damaged or made to tire us.
    """
    if len(content) > MAX_BYTES:
        raise BriefingsError(
            f"'{name}' is larger than {MAX_BYTES // 1024 // 1024} MB",
            help="add the part that matters as a file of its own",
        )
    if not content.strip():
        raise BriefingsError(f"'{name}' is empty", help="see that it is the right file")
    extracted = _reader(content, name)(content, name)
    if not extracted.text.strip():
        raise BriefingsError(
            f"nothing is left of '{name}' but what pages put around a text",
            help="see that it is the right file",
        )
    return extracted


def _reader(content: bytes, name: str) -> Callable[[bytes, str], Extracted]:
    """Return what reads a file; each is loaded only when it is needed."""
    if content.startswith(b"%PDF-") or b"%PDF-" in content[:1024]:
        from briefings.sources.pdf import from_pdf

        return from_pdf
    if content.startswith(b"PK\x03\x04"):
        if b"word/" not in content:
            raise _unknown(name)
        from briefings.sources.word import from_word

        return from_word
    if content.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise BriefingsError(
            f"'{name}' is an old Word file, or an encrypted one",
            help="save it as .docx without a password, or as PDF",
        )
    if _HTML.match(content[:2048].removeprefix(b"\xef\xbb\xbf")):
        from briefings.sources.page import from_html

        return from_html
    if _is_mail(content):
        from briefings.sources.mail import from_mail

        return from_mail
    if content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")):
        raise BriefingsError(
            f"'{name}' is a picture",
            help="have its text recognised (OCR) first, and look that over",
        )
    from briefings.sources.plain import from_plain

    return from_plain


def _is_mail(content: bytes) -> bool:
    heads = content[:8192].replace(b"\r\n", b"\n").partition(b"\n\n")[0] + b"\n"
    if not _MAIL.match(heads):
        return False
    low = b"\n" + heads.lower()
    return sum(b"\n" + head in low for head in _MAIL_HEADS) > 1


def _unknown(name: str) -> BriefingsError:
    return BriefingsError(
        f"'{name}' is of a kind that is not read",
        help="give text, a web page, a PDF with text, a Word file or a mail",
    )
