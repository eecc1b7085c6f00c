"""From verdicts, traces and differences to JSON for a program."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from briefings.shown import words_of
from briefings.tracing.differing import RecordDifference
from briefings.tracing.grounds import Account
from briefings.tracing.trace import Trace
from briefings.tracing.verdict import Change, Edit, Verdict

VERIFY = "briefings.verify/1"
DIFF = "briefings.diff/1"
TRACE = "briefings.trace/1"


def as_json_text(verdicts: Sequence[Verdict]) -> str:
    """Return verdicts as JSON; keys that are added later change no meaning."""
    held = {"schema": VERIFY, "files": [_verdict(verdict) for verdict in verdicts]}
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def trace_as_json(trace: Trace) -> str:
    """Return a trace as JSON; keys that are added later change no meaning."""
    held = {
        "schema": TRACE,
        "file": trace.document.file,
        "words": trace.words,
        "traced": [
            {
                **item._asdict(),
                "text": words_of(item.text),
                "account": _account(item.account) if item.account else None,
            }
            for item in trace.traced
        ],
        "behind": [_account(account) for account in trace.behind],
    }
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def differences_as_json(
    records: Iterable[RecordDifference],
    lines: Iterable[Edit] = (),
    remarks: Iterable[str] = (),
) -> str:
    """Return differences as JSON; keys that are added later change no meaning."""
    held = {
        "schema": DIFF,
        "records": [
            {**record._asdict(), "fields": [field._asdict() for field in record.fields]}
            for record in records
        ],
        "lines": [_worded(edit) for edit in lines],
        "remarks": list(remarks),
    }
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def _account(account: Account) -> dict[str, Any]:
    grounds = [ground._asdict() for ground in account.grounds]
    return {**account._asdict(), "grounds": grounds}


def _worded(item: Edit | Change) -> dict[str, Any]:
    old = None if item.old is None else words_of(item.old)
    return item._replace(old=old, new=words_of(item.new))._asdict()


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "file": verdict.file,
        "state": str(verdict.state),
        "edits": [_worded(edit) for edit in verdict.edits],
        "changes": [_worded(change) for change in verdict.changes],
        "remarks": list(verdict.remarks),
        "made_of": {
            name: value
            for name, value in verdict.stamp.entries.items()
            if "/" not in name and name not in {"lines", "notes", "furniture"}
        },
    }
