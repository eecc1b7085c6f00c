"""From a dossier with waivers to the rules, of other rooms, that they may name."""

from collections.abc import Mapping

from briefings.model import COLLECTIONS, Dossier
from briefings.rules import Severities


def other_rules(dossier: Dossier) -> Mapping[str, Severities]:
    """Return the rules of files and of finished documents, with what they can tell.

    Nothing is loaded for it where nothing is waived.
    """
    if not any(item.waive for name in COLLECTIONS for item in getattr(dossier, name)):
        return {}
    from briefings.proofreading import EXPLAINED
    from briefings.reading import COMPLAINTS, severity_of

    of_files = {name: (severity_of(name),) for name in COMPLAINTS}
    return of_files | {rule.name: rule.severities for rule in EXPLAINED}
