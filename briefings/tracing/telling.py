"""From a verdict to lines for a person."""

from collections.abc import Iterator

from briefings.tracing.stamp import Stamp
from briefings.tracing.verdict import Change, Edit, State, Verdict
from briefings.tracing.wording import shortened

NO_SIGNATURE = (
    "This is no signature: who can edit the file can rewrite what it says of itself."
)

_ALL = {"changed": "changed", "added": "added", "removed": "gone"}


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """Yield a verdict: the state first, then each place, then what it rests on."""
    yield f"{verdict.file}: {_state(verdict)}"
    for edit in verdict.edits:
        yield from edit_lines(edit)
    if verdict.changes and verdict.edits:
        yield f"  and since it was built {_in_records(len(verdict.changes))}"
    for change in verdict.changes:
        yield from _change(change)
    for remark in verdict.remarks:
        yield f"  note: {remark}"
    if verdict.stamp.digest:
        yield f"  {_origin(verdict.stamp)}"
        yield f"  {NO_SIGNATURE}"


def _state(verdict: Verdict) -> str:
    match verdict.state:
        case State.EDITED:
            places = len(verdict.edits)
            return f"edited in {places} place{'' if places == 1 else 's'}"
        case State.STALE:
            return f"stale: {_in_records(len(verdict.changes))}"
        case State.GENUINE:
            return "genuine: every word is as it was built"
    return "cannot tell"


def _in_records(count: int) -> str:
    records = "1 thing" if count == 1 else f"{count} things"
    return f"{records} changed in the dossier"


def edit_lines(edit: Edit) -> Iterator[str]:
    """Yield one place where words are not as they were."""
    if edit.kind == "record":
        yield f"  {edit.where} was changed"
        return
    if edit.kind == "marking":
        now = f"reads '{shortened(edit.new)}'" if edit.new else "is gone"
        yield f"  {edit.where}: the marking '{edit.old}' {now}"
        return
    if edit.kind == "moved":
        yield f"  {edit.where}: moved here, it stood {edit.old}"
        yield f"    {shortened(edit.new)}"
        return
    yield f"  {edit.where}: {_ALL[edit.kind]}{_of(edit)}"
    if edit.difference:
        yield f"    {edit.difference}"
    elif edit.kind == "removed":
        yield f"    {shortened(edit.old) if edit.old else 'its words are not known'}"
    elif edit.new:
        yield f"    now: {shortened(edit.new)}"


def _of(edit: Edit) -> str:
    """Return which fields the changed words belong to."""
    if not edit.tags:
        known = edit.kind == "changed" and edit.old is not None
        return " in the document's own words" if known else ""
    named = ", ".join(edit.tags)
    return f" in {named}" if edit.is_certain else f" in some of {named}"


def _change(change: Change) -> Iterator[str]:
    match change.kind:
        case "removed":
            yield f"  {change.record}: no longer printed, or no longer in the dossier"
            yield f"    was: {shortened(change.old or '')}"
        case "added":
            yield f"  {change.record}: is new"
            yield f"    now: {shortened(change.new)}"
        case "standing":
            yield f"  {change.record}: was {change.old}, is {change.new or 'no fact'}"
        case "printed":
            yield f"  {change.record}: is printed in other places, or in another order"
        case _:
            where = f" in {change.field}" if change.field else ""
            yield f"  {change.record}: changed{where}"
            yield from _words(change)


def _words(change: Change) -> Iterator[str]:
    if change.difference:
        yield f"    {change.difference}"
    elif change.new:
        yield f"    now: {shortened(change.new)}"
    elif change.old:
        yield f"    was: {shortened(change.old)}"


def _origin(stamp: Stamp) -> str:
    """Return what a document was built from, in a sentence."""
    facts = [
        f"{stamp.get(f'facts-{name}')} {name}"
        for name in ("checked", "sealed", "unchecked")
        if stamp.get(f"facts-{name}")
    ]
    prepared = f", prepared {stamp.get('prepared')}" * bool(stamp.get("prepared"))
    return (
        f"Built from the dossier '{stamp.get('dossier')}' "
        f"({stamp.get('dossier-sha256')[:12]}){prepared}, by briefings "
        f"{stamp.get('briefings')}; facts: {', '.join(facts) or 'none'}."
    )
