"""A dossier on a yard with words of its own, and what is told without them."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.kit import Ran

TEXT = """\
The Brine Yard, by the numbers

The Sound Pilotage Conservators mothballed the dredger Perch. The yard counted 40 drays
at the upper gate. Roundabout 60 lamps lay in the basin. The channel is 9 miles long.

The lower gate is locked at night, Dana Roe said.

The review of the gate would end by the end of fiscal year 2026.
"""
FACTS = (
    ("perch", "The SPC mothballed the dredger Perch."),
    ("carts", "The yard counted 40 carts at the upper gate."),
    ("lamps", "About 60 lamps lay in the basin."),
    ("channel", "The channel is 3 leagues long."),
    ("gate", "The lower gate is locked at night, Dana Roe bruited."),
    ("review", "The review of the gate would end by June 30, 2026."),
)
QUOTES = (
    "The Sound Pilotage Conservators mothballed the dredger Perch.",
    "The yard counted 40 drays at the upper gate.",
    "Roundabout 60 lamps lay in the basin.",
    "The channel is 9 miles long.",
    "The lower gate is locked at night, Dana Roe said.",
    "The review of the gate would end by the end of fiscal year 2026.",
)
WORDS = """\
# The words of the yard.

[agencies]
body = ["Sound Pilotage Conservators | Pilot Conservators | SPC"]

[attribution.say]
verbs = ["bruit"]

[calendar.fiscal]
begins = 7

[hedges.before]
approx = ["roundabout"]

[polarity.antonym.verbs]
service = ["commission", "mothball"]

[units.measures.length]
league = { words = ["league", "leagues"], factor = 190_080 }

[units.same]
groups = ["dray, drays, cart, carts"]
"""
ALARMS = {
    *("roles-reversed", "unit-differs", "hedge-added", "figure-not-in-source"),
    *("claim-as-fact", "date-not-in-source"),
}


def made_yard(folder: Path) -> Path:
    """Write the dossier to a folder, and return it."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "log.txt").write_text(TEXT, encoding="utf-8")
    source = {
        "id": "log",
        "kind": "news",
        "title": "The Brine Yard, by the numbers",
        "publisher": "The Brine Courier",
        "published": "2026-02-01",
        "snapshot": {
            "file": "sources/log.txt",
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "extractor": "text/1",
        },
    }
    facts = [
        {
            "id": name,
            "statement": statement,
            "basis": "reporter",
            "status": "planned" if name == "review" else "reported",
            "topics": ["gates"],
            "excerpts": [{"source": "log", "quote": quote}],
        }
        for (name, statement), quote in zip(FACTS, QUOTES, strict=True)
    ]
    held = {
        "dossier": "brine-yard",
        "title": "The gates of the yard",
        "prepared": "2026-02-02",
        "lexicon": "words.toml",
        "hearing": {
            "title": "Who looks after the gates?",
            "chamber": "house",
            "committee": "Committee on Example Oversight",
            "status": "proposed",
            "purpose": "To examine how the yard keeps its gates.",
        },
        "topics": [{"id": "gates", "title": "Who keeps them?"}],
        "sources": [source],
        "facts": facts,
        "documents": [{"kind": "fact-sheet", "facts": [name for name, _ in FACTS]}],
        "audience": "public",
    }
    # JSON is YAML, a key a line.
    (folder / "dossier.yaml").write_text(json.dumps(held, indent=2), encoding="utf-8")
    (folder / "words.toml").write_text(WORDS, encoding="utf-8")
    return folder


def checked(call: Callable[..., Ran], yard: Path) -> set[str]:
    """Return the rules by which something is told of a dossier."""
    told = json.loads(call("check", yard, "--output", "json").out)
    return {item["rule"] for item in told["diagnostics"]}
