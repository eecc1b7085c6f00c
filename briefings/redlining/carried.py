"""From what the old document's text refers to, to the same in the new document."""

from copy import deepcopy

from lxml import etree

from briefings.redlining.trees import Element, text_of, w


class Notes:
    """The footnotes of both documents; those of deleted text are taken along."""

    def __init__(self, old: Element, new: Element) -> None:
        self._old = _by_id(old)
        self._new = _by_id(new)
        self._root = new
        self._next = max((int(key) for key in self._new), default=0)

    def old_text(self, note: str) -> str:
        """Return the words of a note of the old document."""
        return text_of(self._old[note]) if note in self._old else ""

    def new_text(self, note: str) -> str:
        """Return the words of a note of the new document."""
        return text_of(self._new[note]) if note in self._new else ""

    def carried(self, note: str) -> str:
        """Return the id under which a note of the old document is in the new one."""
        self._next += 1
        copy = deepcopy(self._old[note])
        copy.set(w("id"), str(self._next))
        _without_ties(copy)
        self._root.append(copy)
        return str(self._next)


class Lists:
    """The numbering of both documents."""

    def __init__(self, old: Element, new: Element) -> None:
        self._old = old
        self._new = new
        self._given: dict[str, str] = {}

    def carried(self, number: str) -> str:
        """Return the number of a list of the old document in the new one."""
        if number not in self._given:
            self._given[number] = self._add(number)
        return self._given[number]

    def _add(self, number: str) -> str:
        find = f"{w('num')}[@{w('numId')}='{number}']"
        if self._old is None or self._new is None:
            return "0"
        held, known = self._old.find(find), self._new.find(find)
        if held is None:
            return "0"  # a paragraph of no list
        if known is not None and _plain(held) == _plain(known):
            used = held.find(w("abstractNumId")).get(w("val"))
            if self._abstract(used) == used:
                return number
        copy = deepcopy(held)
        name = str(1 + max(map(_number, self._new.iter(w("num"))), default=0))
        copy.set(w("numId"), name)
        abstract = copy.find(w("abstractNumId"))
        abstract.set(w("val"), self._abstract(abstract.get(w("val"))))
        self._new.append(copy)
        return name

    def _abstract(self, number: str) -> str:
        """Return the new document's own definition of a list, or add the old one's."""
        find = f"{w('abstractNum')}[@{w('abstractNumId')}='{number}']"
        old, new = self._old.find(find), self._new.find(find)
        if new is not None and _plain(old) == _plain(new):
            return number
        held = list(self._new.iter(w("abstractNum")))
        name = str(1 + max(int(item.get(w("abstractNumId"))) for item in held))
        copy = deepcopy(old)
        copy.set(w("abstractNumId"), name)
        for link in list(copy.iter(w("pStyle"))):
            link.getparent().remove(link)  # a style is numbered by one list alone
        held[-1].addnext(copy)
        return name


def _number(item: Element) -> int:
    return int(item.get(w("numId")))


def _plain(element: Element) -> bytes:
    return bytes(etree.tostring(element, method="c14n", with_tail=False))


def _by_id(root: Element) -> dict[str, Element]:
    return {note.get(w("id")): note for note in root} if root is not None else {}


def _without_ties(note: Element) -> None:
    """Take out bookmarks, and what leads elsewhere by the old document's own names."""
    for name in ("bookmarkStart", "bookmarkEnd"):
        for item in list(note.iter(w(name))):
            item.getparent().remove(item)
    for link in list(note.iter(w("hyperlink"))):
        for run in link:
            link.addprevious(run)
        link.getparent().remove(link)
