"""A page of ours as another program reads it: its elements, words and places."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Self

from briefings.memo import Block, Memo, Properties
from briefings.writing import write_html

VOID = {"br", "col", "hr", "input", "meta"}


class Element:
    def __init__(self, tag: str, held: dict[str, str], parent: Self | None) -> None:
        self.tag, self.held, self.parent = tag, held, parent
        self.inside: list[Element | str] = []

    def all(self, *tags: str) -> Iterator["Element"]:
        """Yield the elements inside with one of these tags, every one for none."""
        for one in self.inside:
            if isinstance(one, Element):
                if not tags or one.tag in tags:
                    yield one
                yield from one.all(*tags)

    def one(self, tag: str) -> "Element":
        (found,) = self.all(tag)
        return found

    @property
    def words(self) -> str:
        return "".join(
            "\n" if one == "br" else one
            for one in (
                part
                if isinstance(part, str)
                else ("br" if part.tag == "br" else part.words)
                for part in self.inside
            )
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("", {}, None)
        self.declared = ""

    def handle_decl(self, decl: str) -> None:
        self.declared = decl

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a page of ours has no comment")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"two of one attribute in <{tag}>"
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.inside.append(made)
        if tag not in VOID:
            self.here = made

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.inside.append(data)


def page(content: bytes) -> Element:
    """Return a page's root; each element is closed where it must be."""
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    assert reader.declared == "DOCTYPE html"
    assert reader.here is reader.root
    return reader.root.one("html")


def made(*blocks: Block, **slots: str) -> Element:
    """Return the page of a memo that holds these blocks."""
    return page(write_html(Memo("memo", Properties("A memo"), slots, blocks)))
