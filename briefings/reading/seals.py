"""From seal.json to a Seal, and back."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.files import write_atomically
from briefings.model import Seal
from briefings.reading.finding import content_of

SEAL_FILE = "seal.json"
SCHEMA = "briefings.seal/1"
MOST_BYTES = 32 * 1024 * 1024

_TOP = Place(SEAL_FILE, 1, 1)
_HASH = re.compile(r"[0-9a-f]{64}")


def read_seal(root: Path) -> tuple[Seal | None, tuple[Diagnostic, ...]]:
    """Return the seal in a dossier's folder, None where there is none or it is damaged.

    A damaged seal comes with a diagnostic; it vouches for nothing.
    """
    content = content_of(root / SEAL_FILE, MOST_BYTES)
    if content == "does not exist":
        return None, ()
    if isinstance(content, str):
        return None, (_damaged(f"the seal {content}"),)
    try:
        held = json.loads(content.decode("utf-8"), object_pairs_hook=_only_once)
    except json.JSONDecodeError as error:
        place = Place(SEAL_FILE, error.lineno, error.colno)
        return None, (_damaged("the seal breaks off or is garbled here", place),)
    except (ValueError, RecursionError):
        return None, (_damaged("the seal is not what `briefings seal` writes"),)
    return _seal(held)


def write_seal(root: Path, seal: Seal) -> None:
    """Write the seal into a dossier's folder; the same seal gives the same bytes."""
    held = {
        "seal": SCHEMA,
        "version": seal.version,
        "facts": dict(sorted(seal.facts.items())),
        "snapshots": dict(sorted(seal.snapshots.items())),
    }
    text = json.dumps(held, indent=2, ensure_ascii=True) + "\n"
    write_atomically(root / SEAL_FILE, text.encode("ascii"))


def _only_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice")
    return found


def _seal(held: Any) -> tuple[Seal | None, tuple[Diagnostic, ...]]:
    if not isinstance(held, dict) or held.get("seal") != SCHEMA:
        found = held.get("seal") if isinstance(held, dict) else None
        said = f"'{found}'" if isinstance(found, str) else "no seal that we know"
        return None, (_damaged(f"this is {said}, where '{SCHEMA}' belongs"),)
    facts, snapshots = _hashes(held.get("facts")), _hashes(held.get("snapshots"))
    if facts is None or snapshots is None:
        return None, (_damaged("a fact or a source of the seal has no hash"),)
    return Seal(facts, snapshots, str(held.get("version", ""))), ()


def _hashes(held: Any) -> Mapping[str, str] | None:
    """Return names with their hashes, None where something else stands among them."""
    if not isinstance(held, dict):
        return None
    values = held.values()
    fit = all(isinstance(value, str) and _HASH.fullmatch(value) for value in values)
    return held if fit else None


def _damaged(message: str, place: Place = _TOP) -> Diagnostic:
    return Diagnostic(
        "damaged-seal",
        Severity.ERROR,
        message,
        "restore it, or check against the texts again: briefings seal",
        place=place,
    )
