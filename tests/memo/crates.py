"""A small invented dossier that uses every record, for the memo's tests."""

from typing import Any

from briefings.model import Dossier, FactStanding, Ledger, Sighting, Standing

SNAPSHOT = {"file": "sources/x.txt", "sha256": "5f" * 32, "extractor": "text/1"}

CRATES: dict[str, Any] = {
    "dossier": "crates",
    "title": "Lost crates",
    "prepared": "2026-02-25",
    "prepared_by": "Staff of the Subcommittee on Depots",
    "about_sources": "One newspaper article and one audit; neither saw the register.",
    "hearing": {
        "title": "Where do the crates go?",
        "chamber": "house",
        "congress": 119,
        "committee": "Committee on Example Oversight",
        "subcommittee": "Subcommittee on Depots",
        "date": "2026-03-03",
        "time": "10:00",
        "timezone": "America/New_York",
        "room": "2154",
        "building": "Rayburn House Office Building",
        "purpose": "To examine how the Depot Agency finds lost crates.",
        "why_now": "The audit is new.",
        "scope_out": ["pay", "the new depot"],
        "contacts": [
            {"name": "Pat Doe", "role": "counsel", "email": "pat.doe@example.gov"}
        ],
    },
    "witnesses": [
        {
            "id": "w-agency",
            "title": "Acting Director, Depot Agency",
            "organization": "depot-agency",
            "invited_by": "majority",
            "reason": "Runs the office that keeps the register.",
            "limits": "Cannot speak to other agencies' systems.",
        },
        {
            "id": "w-auditor",
            "name": "Lee Poe",
            "title": "Auditor",
            "panel": 2,
            "capacity": "individual",
            "confirmed": "yes",
        },
    ],
    "topics": [
        {
            "id": "accuracy",
            "title": "Is the register right?",
            "question": "How many crates does the register place wrongly?",
            "why": "Searches start from it.",
            "authorities": ["records-act"],
            "positions": [
                {
                    "holder": "depot-agency",
                    "text": "The register is good enough to search by.",
                    "because": ["agency-denies"],
                }
            ],
        },
        {"id": "sharing", "title": "Who sees the register?"},
    ],
    "entities": [
        {"id": "depot-agency", "name": "Depot Agency", "kind": "agency"},
        {"id": "rail-office", "name": "Rail Office", "kind": "agency"},
        {"id": "spokesman", "name": "Sam Low", "kind": "person", "title": "spokesman"},
    ],
    "systems": [
        {
            "id": "register",
            "name": "Crate Register",
            "owner": "depot-agency",
            "function": "Lists every crate and its depot.",
            "because": ["size"],
            "feeds": [
                {
                    "source": "rail-office",
                    "elements": ["waybills", "seal numbers"],
                    "status": "current",
                    "legal_basis": ["records-act"],
                    "because": ["feed"],
                },
                {"source": "depot-agency", "because": ["size"]},
            ],
        }
    ],
    "sources": [
        {
            "id": "gazette",
            "kind": "news",
            "title": "Crates go missing at the depots",
            "publisher": "The Merrow Gazette",
            "authors": ["A. Writer"],
            "published": "2026-02-10",
            "published_basis": "inferred",
            "published_note": "The copy has no day; it speaks of the audit as new.",
            "url": "https://example.org/crates",
            "reliability": "B",
            "descriptor": "Names two officials; saw part of the register.",
            "copy_note": "Copied from a reprint without its pictures.",
            "snapshot": SNAPSHOT,
        },
        {
            "id": "audit",
            "kind": "audit",
            "title": "Audit of the register",
            "publisher": "Audit Office",
            "published": "2026-01-15",
            "primary": "yes",
            "reliability": "A",
            "snapshot": SNAPSHOT,
        },
    ],
    "facts": [
        {
            "id": "size",
            "statement": "The register lists more than 4,200 crates.",
            "basis": "document",
            "attribution": {"document": "a register the Gazette reviewed"},
            "as_of": "2026-02",
            "topics": ["accuracy"],
            "materiality": "headline",
            "excerpts": [{"source": "gazette", "quote": "more than 4,200 crates"}],
        },
        {
            "id": "lost",
            "statement": "The audit found that about 600 crates were not where the"
            " register placed them.",
            "basis": "document",
            "status": "established",
            "topics": ["accuracy"],
            "materiality": "headline",
            "excerpts": [
                {"source": "audit", "quote": "about 600", "locator": "p. 4"},
                {"source": "gazette", "quote": "about 600 crates"},
            ],
            "contested_by": [{"fact": "agency-denies", "nature": "denies"}],
            "waive": [
                {
                    "rule": "lone-source-headline",
                    "reason": "The audit is the record itself.",
                    "by": "Pat Doe",
                    "on": "2026-02-20",
                }
            ],
        },
        {
            "id": "agency-denies",
            "statement": "Sam Low, a spokesman, said in a statement that every crate"
            " was found within a day.",
            "basis": "on_record",
            "status": "claimed",
            "attribution": {"speaker": "spokesman", "venue": "in a statement"},
            "topics": ["accuracy"],
            "excerpts": [{"source": "gazette", "quote": "found within a day"}],
        },
        {
            "id": "share",
            "statement": "About 14 percent of the listed crates were not in place.",
            "basis": "derived",
            "status": "derived",
            "derived": {
                "expression": "lost / listed",
                "inputs": {"lost": "lost", "listed": "size"},
                "as": "percent",
                "rounding": "to the nearest percent",
            },
            "topics": ["accuracy"],
            "caveat": "The two counts are of different days.",
        },
        {
            "id": "feed",
            "statement": "The Rail Office sends waybills to the register each night.",
            "basis": "reporter",
            "topics": ["sharing"],
            "excerpts": [{"source": "gazette", "quote": "waybills each night"}],
        },
        {
            "id": "opinion",
            "statement": "A former clerk said the register cannot be trusted.",
            "basis": "anonymous",
            "status": "opinion",
            "attribution": {"anonymous": "a former clerk"},
            "topics": ["sharing"],
            "excerpts": [{"source": "gazette", "quote": "cannot be trusted"}],
        },
        {
            "id": "founded",
            "statement": "The agency was founded in 1931.",
            "basis": "reporter",
            "materiality": "context",
            "topics": ["accuracy"],
            "excerpts": [{"source": "gazette", "quote": "founded in 1931"}],
        },
        {
            "id": "secret-name",
            "statement": "Robin Hush told staff of a second register.",
            "basis": "anonymous",
            "audience": "staff",
            "topics": ["accuracy"],
            "excerpts": [{"source": "gazette", "quote": "second register"}],
        },
    ],
    "tensions": [
        {
            "id": "t-count",
            "title": "Two counts",
            "kind": "contradiction",
            "facts": ["lost", "agency-denies"],
            "topic": "accuracy",
            "explanation": "The search logs would settle which one holds.",
        }
    ],
    "charts": [
        {
            "id": "c-count",
            "title": "Crates listed and lost",
            "measure": "crates",
            "topic": "accuracy",
            "points": [
                {"label": "Listed", "fact": "size", "figure": "more than 4,200"},
                {"label": "Lost", "fact": "lost", "figure": "about 600"},
            ],
            "levels": [
                {"label": "Once", "fact": "size", "figure": "more than 4,200"},
            ],
        }
    ],
    "questions": [
        {
            "id": "q-found",
            "topic": "accuracy",
            "to": "w-agency",
            "ask": "How many of the crates in the audit have been found?",
            "form": "number",
            "because": ["lost", "agency-denies"],
            "why": "It tells whether the list can be mended.",
            "unknown": "how many of those crates have been found",
            "if_yes": "By when?",
            "if_evades": "Will you send the number in writing by March 20?",
            "request": "The search logs since January 1, by depot.",
        },
        {
            "id": "q-who",
            "topic": "sharing",
            "to": "rail-office",
            "ask": "Who outside the agency can read the register?",
            "form": "open",
        },
    ],
    "authorities": [
        {
            "id": "records-act",
            "cite": "99 U.S.C. § 12",
            "short": "Records Act",
            "kind": "statute",
            "summary": "Requires that lists used in decisions be accurate.",
            "applies_if": ["the list is used to decide"],
            "does_not_apply_if": ["the list is a draft"],
            "trap": "It does not reach lists of goods in transit.",
            "side": "limits",
            "certainty": "high",
        },
        {
            "id": "depot-act",
            "cite": "99 U.S.C. § 40",
            "kind": "statute",
            "summary": "Lets the agency share its lists with other agencies.",
            "side": "permits",
            "verified_on": "2026-02-01",
            "hook": "A yearly report to the committee.",
            "topics": ["sharing"],
        },
    ],
    "requests": [
        {
            "id": "r-logs",
            "to": "depot-agency",
            "description": "The search logs.",
            "period": "since January 1, 2026",
            "sent": "2026-02-12",
            "due": "2026-02-26",
            "status": "sent",
        },
        {"id": "r-list", "to": "rail-office", "description": "The list of users."},
    ],
    "timeline": [
        {
            "id": "e-audit",
            "date": "2026-01-15",
            "text": "The audit is published.",
            "because": ["lost"],
        },
        {
            "id": "e-year",
            "date": "1931",
            "text": "The agency is founded.",
            "because": ["founded"],
            "approximate": "yes",
        },
    ],
    "testimonies": [
        {
            "id": "t-auditor",
            "witness": "w-auditor",
            "who": "I audit depots.",
            "summary": [{"text": "The register errs.", "because": ["lost"]}],
            "passages": [
                {
                    "text": "About 600 crates were elsewhere.",
                    "spoken": "Hundreds of crates were elsewhere.",
                    "because": ["lost"],
                    "topic": "accuracy",
                }
            ],
            "recommendations": [
                {
                    "actor": "depot-agency",
                    "action": "count its crates once a year",
                    "because": ["lost"],
                    "authorities": ["records-act"],
                }
            ],
            "closing": "I will answer your questions.",
        }
    ],
}


def crates(**changes: Any) -> Dossier:
    """Return the dossier, with some of its root's keys changed."""
    return Dossier.model_validate(CRATES | changes)


def ledger_of(dossier: Dossier) -> Ledger:
    """Return a ledger in which every excerpt was found, in the fifth paragraph."""
    return {
        fact.id: FactStanding(
            Standing.CHECKED,
            tuple(Sighting("exact", 10, 20, 5, "words") for _ in fact.excerpts),
        )
        for fact in dossier.facts
    }
