"""From differences to lines for a person."""

from collections.abc import Iterable, Iterator

from briefings.tracing.between import Between
from briefings.tracing.differing import FieldDifference, RecordDifference
from briefings.tracing.telling import edit_lines
from briefings.tracing.wording import shortened


def dossier_lines(records: Iterable[RecordDifference]) -> Iterator[str]:
    """Yield what two dossiers have otherwise, record by record."""
    for record in records:
        yield from _record(record)


def between_lines(between: Between) -> Iterator[str]:
    """Yield what two documents have otherwise: records, own words, what they are of."""
    yield from dossier_lines(between.records)
    if between.lines:
        yield "the documents' own words"
        for edit in between.lines:
            yield from edit_lines(edit)
    for remark in between.remarks:
        yield f"note: {remark}"


def _record(record: RecordDifference) -> Iterator[str]:
    match record.kind:
        case "renamed":
            yield f"{record.record}: was called {record.former}"
        case "reordered":
            yield f"{record.record}: stand in another order"
        case "added" | "removed":
            yield f"{record.record}: {record.kind}"
            if record.said:
                yield f"  {shortened(record.said)}"
        case _:
            yield f"{record.record}: changed"
            for field in record.fields:
                yield from _field(field)


def _field(field: FieldDifference) -> Iterator[str]:
    if field.difference:
        yield f"  {field.field}: {field.difference}"
    elif field.new:
        yield f"  {field.field}: {{+{shortened(field.new)}+}}"
    else:
        yield f"  {field.field}: [-{shortened(field.old)}-]"
