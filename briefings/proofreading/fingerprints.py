"""From a text and what stands beside it to a fingerprint of what its claims rest on."""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

from briefings.evidence import Lexicon
from briefings.model import Dossier
from briefings.proofreading.backing import Backing, Saying


class Fingerprints:
    """The fingerprints of a dossier's texts, its facts taken up once each."""

    def __init__(self, dossier: Dossier, day: date | None, lexicon: Lexicon) -> None:
        self._shared = _digest((day, lexicon.mark, *known_names(dossier)))
        self._said: dict[Saying, bytes] = {}

    def of(self, text: str, spared: frozenset[str], held: Backing) -> bytes:
        """Return what changes with all that the reading of a text depends on.

        That is the day, the lexicon and the registry's names as well, but for those
        that are spared.
        """
        said = b"".join(map(self._of_fact, held))
        return _digest((self._shared, text, sorted(spared), said))

    def _of_fact(self, saying: Saying) -> bytes:
        known = self._said.get(saying)
        if known is None:
            known = self._said[saying] = _digest(saying.raw)
        return known


def known_names(dossier: Dossier) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each entity and system, and the names by which a text may call it."""
    for entity in dossier.entities:
        yield entity.id, (entity.name, entity.acronym or "", *entity.aliases)
    for system in dossier.systems:
        yield system.id, (system.name, *system.aliases)


def _digest(told: object) -> bytes:
    text = repr(told).encode("utf-8", "surrogatepass")
    return blake2b(text, digest_size=16).digest()
