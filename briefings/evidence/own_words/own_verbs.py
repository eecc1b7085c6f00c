"""From a dossier's lexicon to the verbs of saying that it adds to the shipped ones."""

from briefings.evidence.lexicons import SHIPPED, Lexicon
from briefings.evidence.readers.words.forms import verb_forms


def own_verbs(lexicon: Lexicon) -> frozenset[str]:
    """Return single words by which somebody says so, in all forms, if they are new."""
    return frozenset(_spoken(lexicon)) if lexicon.mark else frozenset()


def _spoken(lexicon: Lexicon) -> set[str]:
    found: set[str] = set()
    for kind in ("say", "say_weak"):
        ours = SHIPPED.table("attribution")[kind]
        for key, theirs in lexicon.table("attribution")[kind].items():
            single = [word for word in theirs[len(ours[key]) :] if " " not in word]
            forms = map(verb_forms, single) if key == "verbs" else [single]
            found = found.union(*forms)
    return found
