"""Small reports for tests, with words that try to be more than words."""

from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.report import Account, DocumentAccount, Entry, Report, SourceAccount

HOSTILE = (
    "plain",
    "::error file=x::y",
    "%0A100%25\r\n,:",
    "a | b `c` *d* <e> &amp; [f](http://x) {0} ~g~ @h",
    "]]></failure><!--",
    "\x00\x1b[31m\x07\x9b\u202e\u2028\ufeff\ufffe\U000e0041",
    "\udc80 half a character",
    "日本 é e\u0301 👩‍👩‍👧 عربي",
    "x" * 3000,
)
"""Texts in which every format has something to escape."""

PLACE = Place("facts.yaml", 3, 5, 4)


def entry(
    message: str = "it is wrong",
    *,
    severity: Severity = Severity.ERROR,
    rule: str = "bad-thing",
    place: Place = PLACE,
    waived: str = "",
    address: str = "facts.first.statement",
) -> Entry:
    """Return an entry that says `message` of a line."""
    item = Diagnostic(
        rule, severity, message, "mend it", ("facts", 0, "statement"), waived=waived
    )
    return Entry(item, place, "    some words", address)


def report(*entries: Entry, is_strict: bool = False) -> Report:
    """Return a report of a dossier with one source and one document."""
    account = Account(
        "harbor",
        {"checked": 2, "sealed": 1, "unchecked": 0},
        (SourceAccount("log", "at_hand", "log.txt"),),
        (DocumentAccount("hearing-memo", "out/memo.docx", 2048, 3, 4, 0.75),),
        is_strict=is_strict,
    )
    return Report(entries, account)


def hostile_report() -> Report:
    """Return a report in which every text is hostile in every field."""
    return report(
        *(
            entry(
                text,
                severity=severity,
                rule="bad-thing",
                place=Place(text[:40] or "x", 1, 1, 3),
                waived=text if severity is Severity.REVIEW else "",
                address=text,
            )
            for text in HOSTILE
            for severity in Severity
        )
    )
