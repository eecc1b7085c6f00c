"""From a paper that stands alone to the line that says what it speaks of.

Who reads a letter has no memo: what it rests on, and what "the register" is, is told
there once, out of the records. Which of it is needed is known when all of it has been
made: the component leaves a place, and `introduced` fills it or takes it away.
"""

import re
from collections.abc import Iterator, Sequence

from briefings.memo.blocks import Block, Filled, Note, Paragraph, Pieces, Run, Slot
from briefings.memo.components.abbreviations import placed, words_of
from briefings.memo.components.draft import Draft
from briefings.memo.views import Book, words
from briefings.memo.views.frames import article_of
from briefings.memo.views.framing import BARE
from briefings.memo.views.records import EntityView, SourceView, SystemView
from briefings.memo.views.view import View

LINE = Paragraph((Slot(0),))
PLACE = Filled(LINE, (Run("", role="Introduction"),))

FEW = 3
"""Sources that are introduced; where there are more, the notes tell them."""

_TOLD = frozenset({"facts", "questions", "requests", "testimonies", "topics"})
"""Collections in whose words a short name may stand for something."""

_CALLED = {
    "news": ("a news article", "article"),
    "report": ("a report", "report"),
    "audit": ("an audit report", "audit"),
    "letter": ("a letter", "letter"),
    "press_release": ("a press release", "statement"),
    "statement": ("a statement", "statement"),
    "transcript": ("a transcript", "transcript"),
    "court_order": ("a court order", "order"),
    "dataset": ("a data set", "data set"),
}
"""Kind of a source → what it is, and what it is called afterwards."""

_AND, _OR, _COMMA, _STOP = Run(", and "), Run(" or "), Run(", "), Run(".")
_SPACE = Run(" ")
_OPEN, _CLOSE = Run(" (“"), Run("”)")


def introduction(draft: Draft) -> Pieces:
    """Return what the statements rest on, and what their short names stand for.

    Nothing where there are no such names, and no source or many.
    """
    return Pieces((PLACE,))


def introduced(blocks: Sequence[Block], book: Book) -> tuple[Block, ...]:
    """Return the blocks of a document with its introduction in the place for it."""
    story = _Story(blocks, book)
    sources, names = story.sources(), story.names()
    line = (*sources, *((_SPACE,) if sources and names else ()), *names)
    return tuple(placed(blocks, PLACE, (Filled(LINE, (line,)),) if line else ()))


class _Story:
    """What a document tells, and who and what it speaks of."""

    def __init__(self, blocks: Sequence[Block], book: Book) -> None:
        self._book = book
        self._facts: set[str] = set()
        told: list[str] = []
        shown: list[str] = []
        for part in words_of(blocks):
            if isinstance(part, Note):
                self._facts.add(part.key.removeprefix("facts/"))
                continue
            shown.append(part.text)
            if part.origin is not None and part.origin.collection in _TOLD:
                told.append(part.text)
        self._told = "\n".join(told)
        self._shown = "\n".join(shown)

        cited = {
            source.id
            for fact in book.named("facts", sorted(self._facts))
            for one in (fact, *fact.see("inputs"))
            for source in one.see("sources")
        }
        self._sources = [one for one in book.all("sources") if one.id in cited]

    def sources(self) -> list[Run]:
        """Return the sentence that says what the statements rest on."""
        found = self._sources
        if not 0 < len(found) <= FEW:
            return []
        nouns = [_CALLED.get(item.record.kind, ("", ""))[1] for item in found]
        parts = [
            list(self._source(item, noun if nouns.count(noun) == 1 else ""))
            for item, noun in zip(found, nouns, strict=True)
        ]
        return [Run("The statements below rest on "), *_listed(parts), _STOP]

    def _source(self, source: SourceView, noun: str) -> Iterator[Run]:
        record = source.record
        what = _CALLED.get(record.kind, ("a document", ""))[0]
        yield Run(what, origin=source.origin("kind"))
        if record.publisher is None:
            yield from (
                Run(" entitled “"),
                Run(record.title, origin=source.origin("title")),
                Run("”"),
            )
        else:
            yield Run(f" published by {article_of(record.publisher)}")
            yield Run(record.publisher, origin=source.origin("publisher"))
            yield from _in_brackets(self._publishers(record.publisher))
        if record.published is not None:
            yield Run(" on or about " if source.see("is_inferred") else " on ")
            day = words.day(record.published)
            yield Run(day, origin=source.origin("published"))
        if noun and self._tells(f"the {noun}"):
            called = Run(f"the {noun}", origin=source.origin("kind"))
            yield from (_OPEN, called, _CLOSE)

    def _publishers(self, publisher: str) -> list[Run]:
        """Return the short names by which the document calls a publisher."""
        for body in self._book.all("entities"):
            if publisher.startswith(body.record.name):
                return self._aliases(body)
        return []

    def names(self) -> list[Run]:
        """Return the sentence that says what systems and bodies are meant."""
        parts = [
            [*_quoted(short), Run(" is "), *self._system(system)]
            for system in self._book.all("systems")
            if (short := self._aliases(system))
        ]
        published = "\n".join(one.record.publisher or "" for one in self._sources)
        known = f"{self._shown}\n{published}"
        parts += [
            [*_quoted(short), Run(" is "), *_body(body)]
            for body in self._book.all("entities")
            if body.record.name not in known and (short := self._own(body))
        ]
        return [Run("Below, "), *_listed(parts), _STOP] if parts else []

    def _system(self, system: SystemView) -> Iterator[Run]:
        name = system.see("name")
        yield Run("" if str(name).lower().startswith("the ") else "the ")
        yield name.run
        owner = self._book.find("entities", system.record.owner)
        if isinstance(owner, EntityView):
            yield from (Run(" of "), *_body(owner))

    def _aliases(self, named: View) -> list[Run]:
        """Return the names `the …` of something that the document uses, each once."""
        found: dict[str, Run] = {}
        for index, alias in enumerate(named.record.aliases):
            if alias.startswith("the ") and self._tells(alias):
                found[alias] = Run(alias, origin=named.origin(f"aliases.{index}"))
        return list(found.values())

    def _own(self, body: EntityView) -> list[Run]:
        """Return those of a body that could be no other's: `the union` of one union."""
        names = [
            item.record.name.lower().split() for item in self._book.all("entities")
        ]
        own = body.record.name.lower().split()
        return [
            run
            for run in self._aliases(body)
            if (head := run.text.lower().split()[-1]) in own
            and sum(head in name for name in names) == 1
        ]

    def _tells(self, name: str) -> bool:
        return bool(re.search(rf"\b{re.escape(name)}\b", self._told, re.IGNORECASE))


def _body(body: EntityView) -> Iterator[Run]:
    name = body.see("name")
    article = "" if body.record.kind in BARE else article_of(str(name))
    if article:
        yield Run(article)
    yield name.run


def _quoted(names: list[Run]) -> Iterator[Run]:
    for number, name in enumerate(names):
        if number:
            yield _OR
        yield from (Run("“"), name, Run("”"))


def _in_brackets(names: list[Run]) -> Iterator[Run]:
    if names:
        yield from (Run(" ("), *_quoted(names), Run(")"))


def _listed(parts: Sequence[list[Run]]) -> Iterator[Run]:
    """Yield several things with commas and an `and` between them."""
    last = len(parts) - 1
    for number, part in enumerate(parts):
        if number:
            yield _AND if number == last else _COMMA
        yield from part
