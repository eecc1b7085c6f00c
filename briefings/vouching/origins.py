"""From a built document in any format to the dossier that it says it was built from."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from briefings.vouching.statement import manifest_in

# The foot of a plain text, wherever its lines break.
_FOOT = re.compile(
    rb"\sBuilt\s+from\s+the\s+dossier\s+(\S+),\s+SHA-256\s+([0-9a-f]{64})\."
)


class Former(NamedTuple):
    """The dossier that a document was built from, as it was then."""

    dossier: str  # its name
    digest: str  # of its records


def former_of(name: str, content: bytes) -> Former | None:
    """Return what a document was built from; None where it does not say."""
    if name.endswith(".txt"):
        found = list(_FOOT.finditer(content))
        return (
            Former(*(part.decode() for part in found[-1].groups())) if found else None
        )
    manifest: Mapping[str, str] = manifest_in(name, content)
    if "dossier-sha256" not in manifest:
        return None
    return Former(manifest.get("dossier", ""), manifest["dossier-sha256"])
