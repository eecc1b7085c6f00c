"""From facts' excerpts to W3C Web Annotations, which browsers' tools show in the page.

Withheld words are marked by their place alone (https://www.w3.org/TR/annotation-model/).
"""

import json
from collections.abc import Iterator
from typing import Any

from briefings.model import Audience, Dossier, Entry, Excerpt, Source

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def as_annotations(dossier: Dossier, audience: Audience) -> bytes:
    """Return each excerpt as an annotation that says the fact it bears out.

    Facts and sources for fewer readers than `audience` are left out.
    """
    items = list(_items(dossier, audience))
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _items(dossier: Dossier, audience: Audience) -> Iterator[dict[str, Any]]:
    def shown(entry: Entry) -> bool:
        return (entry.audience or dossier.audience).rank <= audience.rank

    sources = {source.id: source for source in filter(shown, dossier.sources)}
    for fact in filter(shown, dossier.facts):
        for number, excerpt in enumerate(fact.excerpts, 1):
            source = sources.get(excerpt.source)
            if source is not None:
                yield {
                    "@context": _CONTEXT,
                    "id": f"urn:briefings:{dossier.dossier}:{fact.id}:{number}",
                    "type": "Annotation",
                    "motivation": "describing",
                    "body": {"type": "TextualBody", "value": fact.statement},
                    "target": {
                        "source": _address(source),
                        "selector": [_selector(excerpt)],
                    },
                }


def _address(source: Source) -> str:
    """Return where a source stands, or else the name of our copy by its hash."""
    return source.url or f"urn:sha256:{source.snapshot.sha256}"


def _selector(excerpt: Excerpt) -> dict[str, Any]:
    if excerpt.at is not None:
        start, end = excerpt.at.start, excerpt.at.end
        return {"type": "TextPositionSelector", "start": start, "end": end}
    found = {
        "type": "TextQuoteSelector",
        "exact": excerpt.quote,
        "prefix": excerpt.prefix,
        "suffix": excerpt.suffix,
    }
    return {key: value for key, value in found.items() if value}
