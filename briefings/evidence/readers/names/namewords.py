"""From word lists to what tells a person, a body and a place apart."""

from functools import lru_cache

from briefings.evidence.lexicons import Lexicon


class NameWords:
    """The word lists by which names are told apart, as sets."""

    def __init__(self, lexicon: Lexicon) -> None:
        titles, people = lexicon.table("titles"), lexicon.table("people")
        self.titles = _words(titles["title"])
        self.bodies = _words(titles["body"])
        self.places = _words(titles["place"])
        self.generic = _words(titles["generic"])
        self.first_names = _words(people["first"])
        self.openings = _words(people["opening"])
        self.forms: dict[str, set[str]] = {}
        for line in people["forms"]:
            for form in (group := line.split()):
                self.forms.setdefault(form, set()).update(group)


def _words(blocks: list[str]) -> frozenset[str]:
    return frozenset(word.strip() for block in blocks for word in block.split(","))


@lru_cache(maxsize=8192)
def is_capital(text: str) -> bool:
    """Return whether a word begins with a capital."""
    return text[0].isupper()
