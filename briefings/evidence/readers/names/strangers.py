"""From a text of nobody's to the people and bodies that it names for sure.

A person has a first name or a title that is known, a body is on the list of known ones.
"""

import re
from collections.abc import Iterator

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.names.sights import sights

_MAY_NAME = re.compile(r"\b[A-Z][\w.'-]*\s+(?:[A-Z]|of\s+[A-Z])")
_CONGRESS = frozenset(("house", "of", "representatives", "senate", "congress", "us"))
_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov"))
_TITLES = _HONORIFICS | {"senator", "representative", "judge", "justice", "director"}


def strangers(text: str, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """Yield the names of a text: each as it stands, and a person's surname as well."""
    if not _MAY_NAME.search(text):
        return
    known = lexicon.built(NameWords)
    for mention in sights((), lexicon).see(text).mentions:
        if mention.kind == "body" and mention.entity and len(mention.core) > 1:
            if not _CONGRESS.issuperset(mention.core):
                yield (mention.words,)
        elif mention.kind in ("person", "other") and _is_person(mention, known):
            yield mention.words, mention.words.split()[-1].removesuffix("'s")


def _is_person(mention: Mention, known: NameWords) -> bool:
    prose, first = mention.prose, mention.first
    before = prose.low(first - 2 if prose.low(first - 1) == "." else first - 1)
    inside = prose.lows[first : mention.last]
    is_titled = before in _TITLES or not _TITLES.isdisjoint(inside)
    is_called = len(mention.core) > 1 and mention.core[0] in known.first_names
    return is_titled or is_called
