"""From a change to why it is there: the record, the old words, the new, the source."""

from collections.abc import Iterator, Mapping, Sequence

from briefings.redlining.tokens import FIELD, NOTE, Token
from briefings.tracing import Accounts, Document, Printed, shortened

Texts = Mapping[str, list[str]]
"""Field → the words printed of it."""

MOST = 8
"""Records that the comment of one change tells of."""

_MADE_OF = {
    "template-sha256": "the template",
    "house-sha256": "the house file",
    "rules-sha256": "the rules",
    "lexicon-sha256": "the words of the dossier's lexicon",
    "briefings": "the program",
}


class Reasons:
    """What two documents tell of the records that they print."""

    def __init__(self, old: Document, new: Document) -> None:
        self._printed = Printed(old), Printed(new)
        self._accounts = [
            Accounts(document.stamp, printed, None)
            for document, printed in zip((old, new), self._printed, strict=True)
        ]
        self._made_of = [
            words
            for entry, words in _MADE_OF.items()
            if old.stamp.get(entry) != new.stamp.get(entry)
        ]

    def of(self, gone: Sequence[Token], come: Sequence[Token]) -> list[str]:
        """Return the lines of the comment on tokens that are deleted and inserted."""
        both = (token for token in (*gone, *come) if token.key.strip())
        tags = list(dict.fromkeys(token.tag for token in both if token.tag))
        lines = [line for tag in tags[:MOST] for line in self._of_tag(tag)]
        if len(tags) > MOST:
            lines.append(f"and {len(tags) - MOST} more")
        return lines or list(self._own_words(gone, come))

    def _of_tag(self, tag: str) -> Iterator[str]:
        record, field = _parted(tag)
        old, new = (printed.texts(record) for printed in self._printed)
        named = f"{record}, {field}" if field else record
        yield f"{named}: {self._kind(old, new, field)}"
        before, after = old.get(field, []), new.get(field, [])
        gone = [text for text in before if text not in after]
        come = [text for text in after if text not in before]
        if gone or not new:
            yield f"Old: {'; '.join(map(shortened, gone or before))}"
        if come or not old:
            yield f"New: {'; '.join(map(shortened, come or after))}"
        yield from self._sources(record, is_gone=not new)

    def _kind(self, old: Texts, new: Texts, field: str) -> str:
        if not old:
            return "added"
        if not new:
            return "taken out"
        is_same = old.get(field) == new.get(field)
        return "stands elsewhere now" if is_same else "changed"

    def _sources(self, record: str, *, is_gone: bool) -> Iterator[str]:
        account = self._accounts[0 if is_gone else 1].of(record)
        cited = dict.fromkeys(
            ground.cited or ground.source for ground in account.grounds
        )
        yield from (f"Source: {source}" for source in cited)

    def _own_words(self, gone: Sequence[Token], come: Sequence[Token]) -> Iterator[str]:
        keys = [token.key for token in (*gone, *come) if token.key.strip()]
        if keys and all(key.startswith((FIELD, NOTE)) for key in keys):
            yield "a note or a reference: what it leads to is worded or counted anew"
        else:
            why = " and ".join(self._made_of)
            said = f"{why} changed" if why else "they follow from other changes"
            yield f"the document's own words: {said}"
        for name, tokens in (("Old", gone), ("New", come)):
            said = shortened("".join(map(_said, tokens)))
            if said:
                yield f"{name}: {said}"


def _said(token: Token) -> str:
    """Return the words of a token, or those of the note that it leads to."""
    is_note = token.key.startswith(NOTE)
    return f"[{token.key.removeprefix(NOTE)}]" if is_note else token.text


def _parted(tag: str) -> tuple[str, str]:
    first, _, rest = tag.partition("/")
    if first in ("dossier", "hearing", "document"):
        return first, rest
    record, _, field = rest.partition("/")
    return f"{first}/{record}", field
