"""A record for many that names a record for few.

Why it matters
    A document for wide readers prints what it names. A public fact that is contested by
    a staff-only one would show that there is such an answer, or print its words.

Flagged::

    audience: public
    topics: [{id: rain}]
    entities: [{id: agency}]
    facts: [{id: wet, statement: It rained., audience: staff}]
    questions: [{id: q, topic: rain, to: agency, because: [wet]}]

Clean::

    audience: public
    topics: [{id: rain}]
    entities: [{id: agency}]
    facts: [{id: wet, statement: It rained., audience: staff}]
    questions: [{id: q, topic: rain, to: agency, because: [wet], audience: staff}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Audience, Entry
from briefings.rules.desk import Desk
from briefings.rules.references import Reference

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each name of a record that fewer readers may see than its holder."""
    default = desk.dossier.audience
    narrow = {
        entry.id: entry.audience or default
        for _, entry in desk.entries()
        if (entry.audience or default).rank > 0
    }
    for found in desk.references if narrow else ():
        if found.route[0] == "documents":
            continue  # a document's readers depend on its kind, and its records pass
        target = narrow.get(found.target)
        held = _audience(desk, found) or default
        if target is not None and target.rank > held.rank:
            yield Flag(
                found.route,
                f"'{found.target}' is for {_READERS[target]} and is named where"
                f" {_READERS[held]} can see it",
                f"set `audience: {target}` here too, or name another record",
            )


def _audience(desk: Desk, found: Reference) -> Audience | None:
    collection, index = found.route[0], found.route[1]
    if collection == "hearing":
        return None
    entry: Entry = getattr(desk.dossier, str(collection))[index]
    return entry.audience


_READERS = {
    Audience.PUBLIC: "everyone",
    Audience.WITNESS: "the witnesses",
    Audience.COMMITTEE: "the committee",
    Audience.MEMBER: "one Member's office",
    Audience.STAFF: "the staff",
}
