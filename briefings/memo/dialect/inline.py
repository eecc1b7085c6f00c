"""From the words of one paragraph to runs, links, notes and slots."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from briefings.memo.blocks import Inline, Link, Note, Reference, Run, Slot
from briefings.memo.dialect.roles import RUN_ROLES
from briefings.memo.dialect.slips import Slip, unknown
from briefings.memo.placeholder import PLACEHOLDER

DEEPEST = 12
"""How deep markup may be nested; the parser drops what is nested deeper than 40."""

_LEFT_OVER = ("**", "](", "]{", "^[", "`")
"""Markup that was opened and never became anything."""


def make_parser() -> MarkdownIt:
    """Return a parser with every rule off but those of the dialect."""
    parser = MarkdownIt("zero", {"maxNesting": 40})
    parser.enable(["heading", "list", "blockquote", "table", "hr"])
    parser.enable(["newline", "escape", "emphasis", "link"])
    parser.inline.ruler.before("link", "span", _span)
    parser.inline.ruler.before("link", "note", _note)
    # Addresses are judged by us, in words, and never rewritten.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


class Style(NamedTuple):
    """How the words at some point are set."""

    bold: bool = False
    italic: bool = False
    role: str = ""


class Words:
    """The inlines of one paragraph; its slots are counted on from `slots`."""

    def __init__(self, parser: MarkdownIt, slots: int = 0) -> None:
        self._parser = parser
        self.slots = slots
        self.in_notes: list[int] = []  # slots inside a footnote
        self.targets: list[str] = []  # keys that a reference leads to
        self._is_note = False

    def read(self, content: str) -> tuple[Inline, ...]:
        """Return what `content` says.

        Raises `Slip` for markup that is left over, and for a value where none can be.
        """
        tokens: list[Token] = []
        self._parser.inline.parse(content, self._parser, {}, tokens)
        expected = self.slots + content.count(PLACEHOLDER)
        inlines = self._inlines(_Cursor(tokens), "", Style())
        if self.slots != expected:
            raise Slip("a value cannot stand inside this markup", "move it out")
        return _joined(inlines)

    def _inlines(self, cursor: "_Cursor", closer: str, style: Style) -> list[Inline]:
        found: list[Inline] = []
        while (token := cursor.take()) is not None and token.type != closer:
            if token.level > DEEPEST:
                raise Slip("the markup is nested too deeply", "take some of it out")
            found.extend(self._inline(cursor, token, style))
        return found

    def _inline(
        self, cursor: "_Cursor", token: Token, style: Style
    ) -> Sequence[Inline]:
        match token.type:
            case "text":
                _refuse_left_over(token.content)
                return self._text(token.content, style)
            case "text_special":
                return self._text(token.content, style)
            case "softbreak":
                return self._text(" ", style)
            case "hardbreak":
                return self._text("\n", style)
        return self._enclosed(cursor, token, style)

    def _enclosed(
        self, cursor: "_Cursor", token: Token, style: Style
    ) -> Sequence[Inline]:
        closer = token.type.replace("_open", "_close")
        match token.type:
            case "strong_open":
                return self._inlines(cursor, closer, style._replace(bold=True))
            case "em_open":
                return self._inlines(cursor, closer, style._replace(italic=True))
            case "span_open":
                inner = style._replace(role=_role(token.info))
                return self._inlines(cursor, closer, inner)
            case "note_open":
                return (self._note(cursor, closer),)
            case "link_open":
                words = self._inlines(cursor, closer, Style())
                link = _link(words, str(token.attrs.get("href", "")))
                if isinstance(link, Reference):
                    self.targets.append(link.key)
                return (link,)
        raise Slip(f"'{token.markup or token.type}' is no markup of ours")

    def _note(self, cursor: "_Cursor", closer: str) -> Note:
        if self._is_note:
            raise Slip("a note cannot stand inside a note", "take one of them out")
        self._is_note = True
        words = self._inlines(cursor, closer, Style())
        self._is_note = False
        return Note("", _joined(words))

    def _text(self, content: str, style: Style) -> list[Inline]:
        found: list[Inline] = []
        for index, part in enumerate(content.split(PLACEHOLDER)):
            if index:
                found.append(Slot(self.slots, *style))
                if self._is_note:
                    self.in_notes.append(self.slots)
                self.slots += 1
            if part:
                found.append(Run(part, *style[:2], role=style.role))
        return found


class _Cursor:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens: Iterator[Token] = iter(tokens)

    def take(self) -> Token | None:
        return next(self._tokens, None)


def _joined(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return the inlines with neighbouring runs of one style made one."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Run) and isinstance(last, Run) and last[1:] == inline[1:]:
            joined[-1] = last._replace(text=last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def _refuse_left_over(text: str) -> None:
    for markup in _LEFT_OVER:
        if markup in text:
            raise Slip(
                f"'{markup}' is left over here",
                "complete the markup, or put a backslash before it",
            )


def _role(name: str) -> str:
    if name not in RUN_ROLES:
        raise unknown(name, "is no role of words", RUN_ROLES)
    return RUN_ROLES[name]


def _link(words: Sequence[Inline], target: str) -> Inline:
    text = "".join(word.text for word in words if isinstance(word, Run))
    if not text or any(not isinstance(word, Run) for word in words):
        raise Slip("a link needs plain words", "write [words](https://...)")
    if target.startswith("#") and len(target) > 1:
        return Reference(text, target[1:])
    if not target.startswith(("https://", "mailto:")) or PLACEHOLDER in target:
        raise Slip(
            "a link leads to an https or mailto address, or to '#key' in the memo",
            "mend the address",
        )
    return Link(text, target)


def _span(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    if end < 0 or not state.src.startswith("{.", end + 1):
        return False
    close = state.src.find("}", end + 1, state.posMax)
    if close < 0:
        return False
    name = state.src[end + 3 : close]
    return _enclose(state, silent, ("span", name), (state.pos + 1, end, close + 1))


def _note(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("^[", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    return _enclose(state, silent, ("note", ""), (state.pos + 2, end, end + 1))


def _enclose(
    state: StateInline,
    silent: bool,
    kind: tuple[str, str],
    span: tuple[int, int, int],
) -> bool:
    """Push tokens for the words in the first two of `span`, and go to the third."""
    start, end, after = span
    if not silent:
        most = state.posMax
        state.pos, state.posMax = start, end
        opening: Any = state.push(f"{kind[0]}_open", "", 1)
        opening.info = kind[1]
        state.md.inline.tokenize(state)
        state.push(f"{kind[0]}_close", "", -1)
        state.posMax = most
    state.pos = after
    return True
