"""From two built documents to what differs between them, record by record."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from briefings.shown import LINK
from briefings.tracing.aligning import blocks
from briefings.tracing.differing import FieldDifference, RecordDifference
from briefings.tracing.document import Document
from briefings.tracing.pairing import paired
from briefings.tracing.printed import Printed
from briefings.tracing.verdict import Edit
from briefings.tracing.where import Where
from briefings.tracing.wording import difference

_MADE_OF = (
    "kind",
    "audience",
    "prepared",
    "template-sha256",
    "house-sha256",
    "rules-sha256",
    "lexicon-sha256",
    "briefings",
)


_ADDRESS = re.compile(f"{LINK}[^{LINK}]*{LINK}$")
"""Programs put the bookmark of a link before its address or behind it."""


class Between(NamedTuple):
    """What differs between two documents."""

    records: tuple[RecordDifference, ...]  # in what came out of records
    lines: tuple[Edit, ...]  # in the documents' own words
    remarks: tuple[str, ...]  # on what they were made of


def document_differences(old: Document, new: Document) -> Between:
    """Return what differs, in the order of the new document."""
    lines = (*_own_words(old, new), *_furniture(old, new))
    return Between(tuple(_records(old, new)), lines, tuple(_remarks(old, new)))


def _records(old: Document, new: Document) -> Iterator[RecordDifference]:
    before, after = Printed(old), Printed(new)
    for name in after.records:
        if not before.texts(name):
            yield RecordDifference("added", name, after.telling(name))
        else:
            fields = tuple(_fields(before, after, name))
            if fields:
                yield RecordDifference("changed", name, after.telling(name), fields)
    for name in before.records:
        if not after.texts(name):
            yield RecordDifference("removed", name, before.telling(name))


def _fields(before: Printed, after: Printed, name: str) -> Iterator[FieldDifference]:
    old, new = before.texts(name), after.texts(name)
    for field in dict.fromkeys((*new, *old)):
        gone = [text for text in old.get(field, ()) if text not in new.get(field, ())]
        come = [text for text in new.get(field, ()) if text not in old.get(field, ())]
        for was, now in zip_longest(gone, come, fillvalue=""):
            # Words that were changed in one place of several stand beside the old ones.
            beside = was or next(iter(old.get(field, ())), "")
            told = difference(beside, now) if beside and now else ""
            yield FieldDifference(field, was, now, told)
    was, now = before.standing(name), after.standing(name)
    if was != now:
        yield FieldDifference("standing", was, now, f"[-{was}-]{{+{now}+}}")


def _own_words(old: Document, new: Document) -> Iterator[Edit]:
    """Yield lines whose words differ beside those that came out of records."""
    before, after = _forms(old), _forms(new)
    where_old, where_new = Where(old), Where(new)
    for block in blocks(before, after):
        gone = [before[number] for number in block.old]
        come = [after[number] for number in block.new]
        for one, other in paired(gone, come):
            if one is not None and other is not None:
                where = where_new.of(block.new[other])
                told = difference(gone[one], come[other])
                yield Edit("changed", where, gone[one], come[other], told)
            elif other is not None and not _has_values(come[other]):
                where = where_new.of(block.new[other])
                yield Edit("added", where, "", come[other])
            elif one is not None and not _has_values(gone[one]):
                yield Edit("removed", where_old.of(block.old[one]), gone[one], "")


def _forms(document: Document) -> Sequence[str]:
    """Return lines with the names of fields where values stand in them."""
    held: dict[int, list[tuple[int, int, str]]] = {}
    for value in document.values:
        held.setdefault(value.line, []).append((value.start, value.end, value.tag))
    return [_form(line, held.get(at, [])) for at, line in enumerate(document.lines)]


def _form(line: str, values: list[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, tag in sorted(values):
        if start >= at:
            pieces += (_ADDRESS.sub("", line[at:start]), f"<{tag}>")
            at = max(at, end)
    return "".join((*pieces, line[at:]))


def _has_values(form: str) -> bool:
    return "<" in form and "/" in form


def _furniture(old: Document, new: Document) -> Iterator[Edit]:
    for kind in ("header", "footer", "chart"):
        before = _lines(old, kind)
        after = _lines(new, kind)
        gone = [line for line in before if line not in after]
        come = [line for line in after if line not in before]
        for was, now in zip_longest(gone, come, fillvalue=""):
            told = difference(was, now) if was and now else ""
            name = "changed" if told else "added" if now else "removed"
            yield Edit(name, f"a {kind}", was, now, told)


def _lines(document: Document, kind: str) -> Sequence[str]:
    """Return the different lines of all headers, footers or charts."""
    found = (lines[1:] for lines in document.shown.furniture if lines[0] == kind)
    return list(dict.fromkeys(line for lines in found for line in lines))


def _remarks(old: Document, new: Document) -> Iterator[str]:
    for document in (old, new):
        if not document.stamp.digest:
            yield f"{document.file} does not say how it was built"
        elif document.digest != document.stamp.digest:
            yield f"{document.file} was edited since it was built"
    for name in _MADE_OF:
        was, now = old.stamp.get(name), new.stamp.get(name)
        if was != now:
            yield f"{name}: {was[:16] or 'none'} before, {now[:16] or 'none'} now"
