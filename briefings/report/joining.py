"""From the reports of several dossiers to one."""

from collections import Counter
from collections.abc import Iterable

from briefings.report.entries import Account, Entry, Report


def joined(reports: Iterable[tuple[str, Report]]) -> Report:
    """Return one report of several, each with what stands before its file names."""
    held = list(reports)
    entries = tuple(
        _moved(entry, prefix) for prefix, report in held for entry in report.entries
    )
    return Report(entries, _account([report.account for _, report in held]))


def _moved(entry: Entry, prefix: str) -> Entry:
    place = entry.place
    if not place.file or place.file.startswith("/"):
        return entry
    return entry._replace(place=place._replace(file=f"{prefix}{place.file}"))


def _account(accounts: list[Account]) -> Account:
    facts: Counter[str] = Counter()
    for account in accounts:
        facts.update(account.facts or {})
    return Account(
        ", ".join(account.dossier for account in accounts if account.dossier),
        facts if any(account.facts is not None for account in accounts) else None,
        tuple(source for account in accounts for source in account.sources),
        tuple(document for account in accounts for document in account.documents),
        any(account.is_strict for account in accounts),
        any(account.is_build for account in accounts),
        any(account.is_draft for account in accounts),
    )
