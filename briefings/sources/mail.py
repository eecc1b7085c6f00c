"""From a mail (.eml), or a page saved as one (MHTML), to its text."""

import email
import email.policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime

from briefings.errors import BriefingsError
from briefings.sources.extracted import Dropped, Extracted, Found
from briefings.sources.page import from_html
from briefings.sources.plain import decoded

EXTRACTOR = "mail/1"


def from_mail(content: bytes, name: str) -> Extracted:
    """Return a mail's text under its heads, or the page that was saved as a mail.

    Raises `BriefingsError` where there is neither.
    """
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 -- by the policy
    if message.get_content_type() == "multipart/related" and not message["To"]:
        return _saved_page(message, name)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise BriefingsError(
            f"'{name}' is a mail without text", help="save its attachment and add that"
        )
    if body.get_content_type() == "text/html":
        inner = from_html(_payload(body), name)
        text, extractor = inner.text, f"{EXTRACTOR}+{inner.extractor}"
    else:
        text, _ = decoded(_payload(body), name)
        extractor = EXTRACTOR
    heads = [f"{key}: {message[key]}" for key in ("From", "To", "Date", "Subject")]
    heads = [head for head in heads if not head.endswith(": None")]
    return Extracted(
        "\n".join(heads) + "\n\n" + text.strip("\n") + "\n",
        extractor,
        _found(message),
        tuple(_attached(message)),
    )


def _saved_page(message: EmailMessage, name: str) -> Extracted:
    for part in message.walk():
        if part.get_content_type() == "text/html":
            inner = from_html(_payload(part), name)
            where = str(message["Snapshot-Content-Location"] or "")
            found = inner.found
            return inner._replace(
                extractor=f"mhtml/1+{inner.extractor}",
                found=found._replace(url=found.url or where),
            )
    raise BriefingsError(
        f"'{name}' holds no page", help="save the page again, as HTML or as PDF"
    )


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _found(message: EmailMessage) -> Found:
    sender, address = parseaddr(str(message["From"] or ""))
    try:
        day = parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (ValueError, TypeError):
        day = ""
    authors = (sender or address,) if sender or address else ()
    return Found(str(message["Subject"] or ""), authors, "", day)


def _attached(message: EmailMessage) -> list[Dropped]:
    return [
        Dropped(part.get_filename() or part.get_content_type(), "attachment")
        for part in message.iter_attachments()
    ]
