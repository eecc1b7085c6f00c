"""From a trace to lines for a person."""

from collections.abc import Iterator, Sequence

from briefings.tracing.grounds import Account, Ground
from briefings.tracing.trace import Trace, Traced
from briefings.tracing.wording import shortened

MOST = 12
"""Records that are told of; words that stand in more are too common to be traced."""

_SHOWN = 5  # places of a record


def trace_lines(trace: Trace) -> Iterator[str]:
    """Yield where words come from: each record, its places, what bears it out."""
    places = "1 place" if trace.total == 1 else f"{trace.total} places"
    yield f"'{trace.words}' stands in {places} of {trace.document.file}"
    if not trace.document.values:
        yield "note: the file does not say which records its words came from"
    for item in trace.traced[:MOST]:
        yield ""
        yield from _traced(item, trace)
    rest = len(trace.traced) - MOST
    if rest > 0:
        yield ""
        yield f"... and in {rest} more; ask for more of the words around it"
    if trace.behind:
        yield ""
        yield "What that rests on:"
        for account in trace.behind:
            yield f"  {account.record}"
            yield from (f"  {line}" for line in _account(account, trace))


def _traced(item: Traced, trace: Trace) -> Iterator[str]:
    if item.account is None:
        yield "the document's own words"
    else:
        yield f"{item.account.record}{f', {item.field}' if item.field else ''}"
    yield f"  {shortened(item.text)}"
    if item.is_as_built is False:
        yield "  warning: these words are not as they were built (see briefings verify)"
    yield f"  printed in {_listed(item.places)}"
    if item.beside:
        yield f"  beside {', '.join(item.beside[:MOST])}"
    if item.account is not None:
        yield from _account(item.account, trace, item.text)


def _listed(places: Sequence[str]) -> str:
    rest = len(places) - _SHOWN
    listed = "; ".join(places[:_SHOWN])
    return f"{listed}; and {rest} more" if rest > 0 else listed


def _account(account: Account, trace: Trace, told: str = "") -> Iterator[str]:
    if account.said and account.said != told:
        yield f"  says: {shortened(account.said)}"
    if account.status:
        yield f"  status: {account.status}; basis: {account.basis}"
    yield from _standing(account, trace)
    if account.derived:
        yield f"  worked out: {account.derived}"
    elif account.rests_on:
        yield f"  rests on {', '.join(account.rests_on)}"
    for ground in account.grounds:
        yield from _ground(ground, trace)


def _standing(account: Account, trace: Trace) -> Iterator[str]:
    """Yield how a record was checked then, how it stands now, and what has changed."""
    if account.standing:
        stamp = trace.document.stamp
        day = f", prepared {stamp.get('prepared')}" if stamp.get("prepared") else ""
        yield (
            f"  {account.standing} when the document was built"
            f" (briefings {stamp.get('briefings')}{day})"
        )
    if account.standing_now:
        yield f"  {account.standing_now} in the dossier of today"
    if account.since:
        yield f"  note: {account.since}"


def _ground(ground: Ground, trace: Trace) -> Iterator[str]:
    where = [f"¶ {ground.paragraph}"] if ground.paragraph else []
    where += [ground.locator] if ground.locator else []
    place = f", {', '.join(where)}" if where else ""
    found = f", found {ground.step}" if ground.step else ""
    yield f"  source '{ground.source}'{place}{found}"
    if ground.cited:
        yield f"    {ground.cited}"
    snapshot = ground.snapshot or trace.document.stamp.get(f"snapshot-{ground.source}")
    if snapshot:
        yield f"    text with SHA-256 {snapshot[:16]}…"
    if ground.words:
        whose = "the source says" if ground.is_source else "the dossier quotes"
        yield f"    {whose}: “{shortened(ground.words)}”"
