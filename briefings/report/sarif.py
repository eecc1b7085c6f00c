"""From a report to SARIF 2.1.0, the OASIS standard for results of checks."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from briefings import __version__
from briefings.diagnostics import Severity, printable
from briefings.report.entries import Entry, Report, Topic
from briefings.report.machine import fingerprinted, json_text
from briefings.report.style import Style

ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.REVIEW: "warning", Severity.INFO: "note"}


def as_sarif(report: Report, style: Style) -> str:
    """Return one run with its results, and with what their rules want."""
    entries = style.chosen(report)
    rules = sorted({entry.item.rule for entry in entries})
    run = {
        "tool": {
            "driver": {
                "name": "briefings",
                "version": __version__,
                "rules": [_rule(name, report.topics) for name in rules],
            }
        },
        # Our columns count code points, as editors do; the standard's own default
        # counts UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The root of the repository."}}
        },
        "results": [
            _result(entry, name, rules, style)
            for entry, name in fingerprinted(entries, style)
        ],
    }
    return json_text(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _rule(name: str, topics: Mapping[str, Topic]) -> dict[str, Any]:
    topic = topics.get(name)
    if topic is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": topic.title},
        "help": {"text": topic.text, "markdown": _markdown(topic.text)},
        "defaultConfiguration": {"level": _LEVELS[topic.severity]},
    }


def _markdown(text: str) -> str:
    """Return what `briefings explain` prints with its headings and examples marked."""
    lines, in_example = [], False
    for line in text.splitlines():
        is_heading = bool(line.strip()) and not line.startswith(" ")
        if is_heading and in_example:
            lines.append("```\n")
            in_example = False
        if line.endswith("::") and is_heading:
            lines.append(f"**{line.removesuffix('::')}**\n\n```yaml")
            in_example = True
        elif is_heading and lines:
            lines.append(f"**{line}**\n")
        else:
            lines.append(line.removeprefix("    "))
    return "\n".join([*lines, "```"] if in_example else lines)


def _result(
    entry: Entry, fingerprint: str, rules: Sequence[str], style: Style
) -> dict[str, Any]:
    item = entry.item
    said = f"{item.message}\n{item.help}" if item.help else item.message
    result: dict[str, Any] = {
        "ruleId": item.rule,
        "ruleIndex": rules.index(item.rule),
        "level": _LEVELS[item.severity],
        "message": {"text": _message(said)},
        "locations": [_location(entry, style)] if entry.place.file else [],
        "partialFingerprints": {"briefings/v1": fingerprint},
    }
    if item.waived:
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": item.waived}
        ]
    return result


def _message(text: str) -> str:
    """Return a message in which no words of a dossier are a link (SARIF, 3.11.6)."""
    text = "\n".join(map(printable, text.split("\n")))
    return text.replace("[", "\\[") if "](" in text else text


def _location(entry: Entry, style: Style) -> dict[str, Any]:
    place = entry.place
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": _artifact(style.file(place.file)),
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endColumn": place.column + place.length,
            },
        }
    }
    if entry.address:
        location["logicalLocations"] = [{"fullyQualifiedName": entry.address}]
    return location


def _artifact(file: str) -> dict[str, str]:
    """Return a file as a URI relative to the repository's root, if it lies there."""
    from urllib.parse import quote

    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    named = path.as_posix().encode("utf-8", "surrogatepass")
    return {"uri": quote(named, safe="/"), "uriBaseId": ROOT}
