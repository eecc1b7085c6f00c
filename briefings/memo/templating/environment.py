"""From a template and its names to text with holes, in a box it cannot reach out of."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from jinja2 import BaseLoader, StrictUndefined, Template, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefings.errors import BriefingsError
from briefings.memo.blocks import Pieces, Value
from briefings.memo.templating import wording
from briefings.memo.templating.faults import Sheet, line_of
from briefings.memo.templating.grammar import LOOP, Grammar, calls_in
from briefings.memo.templating.lines import mark_lines, source_of, standing_tags
from briefings.memo.templating.needs import Need, needs_in, refuse_unknown_fields
from briefings.memo.templating.shelf import ENDING, Shelf
from briefings.memo.templating.vault import Component, Vault
from briefings.memo.views import Rows, View

VAULT = "(vault)"
STATE = "(state)"
"""Names that no template can say, for what travels with the one being poured."""

MOST_CHARACTERS = 2_000_000


class Poured(NamedTuple):
    """A template's text with a placeholder for each value, and the values."""

    text: str
    values: list[Value]
    pieces: Mapping[int, Pieces]  # number of a value → the blocks it stands for


class Pourer:
    """The templates of some folders, parsed once and poured often."""

    def __init__(
        self,
        shelf: Shelf,
        components: Mapping[str, Component],
        check: Callable[[Sheet], None],
    ) -> None:
        self.shelf = shelf
        self._plain = Box(shelf, components, check)
        self._marked = Box(shelf, components, check, marked=True)

    def calls(self, kind: str) -> frozenset[str]:
        """Return the components that a kind's template calls, its parts included.

        Raises `BriefingsError` where there is no such template, or it cannot be read.
        """
        self._template(self._plain, kind + ENDING)
        return self._plain.calls(kind + ENDING)

    def texts(self, kind: str) -> dict[str, str]:
        """Return name → text of a kind's template and of the parts it includes."""
        self._template(self._plain, kind + ENDING)
        names = self._plain.parts(kind + ENDING)
        return {name: "\n".join(self.shelf.sheets[name].lines) for name in names}

    def needs(self, kind: str) -> dict[str, tuple[Need, ...]]:
        """Return name → the fields asked for, of a kind's template and of its parts.

        Raises `BriefingsError` for one that no record has, in a branch that never ran
        as well.
        """
        found = {}
        for name in self.texts(kind):
            tree = self._plain.tree(name)
            found[name] = tuple(needs_in(tree))
            refuse_unknown_fields(iter(found[name]), self.shelf.sheets[name])
        return found

    def pour(self, kind: str, names: Mapping[str, Any], state: object) -> Poured:
        """Return what the template of `kind` says, given its names.

        Raises `BriefingsError`, at the template's line, for all that is wrong with it.
        """
        return self._pour(self._plain, kind, names, state)

    def source_of(
        self, kind: str, names: Mapping[str, Any], state: object, line: int
    ) -> tuple[Sheet, int]:
        """Return the template and the line that made a line (from 0) of the text."""
        marked = self._pour(self._marked, kind, names, state)
        sheets = [*self._marked.sheets]
        name, number = source_of(marked.text.split("\n"), line, sheets)
        return self.shelf.sheets[name or kind + ENDING], number

    def _template(self, box: "Box", name: str) -> Template:
        try:
            return box.get_template(name)
        except BriefingsError:
            raise
        except Exception as error:
            raise wording.of_unreadable(error, self.shelf, name) from error

    def _pour(
        self, box: "Box", kind: str, names: Mapping[str, Any], state: object
    ) -> Poured:
        template = self._template(box, kind + ENDING)
        vault = Vault()
        context = template.new_context({**names, VAULT: vault, STATE: state})
        try:
            text = "".join(template.root_render_func(context))
        except Exception as error:
            where = line_of(error.__traceback__)
            raise wording.of_failure(error, self.shelf, where) from error
        if len(text) > MOST_CHARACTERS:
            raise BriefingsError(
                "the template prints too much", help="take a loop out of another loop"
            )
        return Poured(text, vault.values, vault.pieces)


class Box(ImmutableSandboxedEnvironment):
    """Jinja without its globals, its tests and all but three of its filters."""

    def __init__(
        self,
        shelf: Shelf,
        components: Mapping[str, Component],
        check: Callable[[Sheet], None],
        *,
        marked: bool = False,
    ) -> None:
        super().__init__(
            loader=_Loader(shelf),
            undefined=StrictUndefined,
            finalize=_print,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=(),
        )
        self._shelf = shelf
        self._check = check
        self._marked = marked
        self._calls: dict[str, frozenset[str]] = {}
        self._parts: dict[str, dict[str, int]] = {}  # name → part → line
        self.sheets: dict[str, int] = {}
        self.globals = dict[str, Any](components)
        self._components = components
        self.filters = {"first": _first, "last": _last, "length": _length}
        self.tests = {}

    def tree(self, name: str) -> nodes.Template:
        """Return a template, parsed."""
        text, _ = self._shelf.read(name)
        return super()._parse(standing_tags(text), name, None)

    def calls(self, name: str) -> frozenset[str]:
        """Return the components called by a template and by those it includes."""
        return frozenset().union(*(self._calls[part] for part in self.parts(name)))

    def parts(self, name: str) -> list[str]:
        """Return a template's name and those of all that it includes, read."""
        seen: dict[str, None] = {}
        waiting = [name]
        while waiting:
            part = waiting.pop()
            if part not in seen:
                seen[part] = None
                self.get_template(part)
                waiting.extend(self._parts_of(part))
        return list(seen)

    def _parts_of(self, name: str) -> Iterator[str]:
        for part, line in self._parts[name].items():
            if self._shelf.path_of(part) is None:
                missing = self._shelf.missing(part)
                sheet = self._shelf.sheets[name]
                raise sheet.fault(line, missing.message, missing.help, words=part)
            yield part

    def preprocess(
        self, source: str, name: str | None = None, filename: str | None = None
    ) -> str:
        """Return the source with white space kept beside tags inside a line."""
        return standing_tags(source)

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        known = name or ""
        sheet = self._shelf.sheets[known]
        Grammar(sheet, self._components).check(tree)
        self._check(sheet)
        self._calls[known] = frozenset(calls_in(tree))
        self._parts[known] = {
            str(part.template.value): part.lineno
            for part in tree.find_all(nodes.Include)
            if isinstance(part.template, nodes.Const)
        }
        if self._marked:
            mark_lines(tree, self.sheets.setdefault(known, len(self.sheets)))
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a view's field; nothing else in a template has any."""
        if isinstance(obj, View):
            seen = obj.seen
            return seen[attribute] if attribute in seen else obj.see(attribute)
        if isinstance(obj, LoopContext) and attribute in LOOP:
            return getattr(obj, attribute)
        raise wording.of_fieldless(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Refuse: a template looks things up by name."""
        raise wording.of_fieldless(obj, str(argument))

    def call(
        self,
        context: Context,
        component: Any,
        *arguments: Any,
        **named: Any,
    ) -> Any:
        """Return what a component makes; nothing else can be called.

        What comes named is the loop's own business: a template cannot name arguments.
        """
        if type(component) is not Component:
            raise BriefingsError("only a component can be called")
        return component.function(context.parent[STATE], *arguments)


class _Loader(BaseLoader):
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def get_source(
        self, environment: Any, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        text, is_current = self._shelf.read(template)
        return text, None, is_current


@pass_context
def _print(context: Context, value: Any) -> str:
    vault: Vault = context.parent[VAULT]
    return vault.put(value)


def _first(rows: Any) -> Any:
    return _listed(rows, "first")[0] if rows else None


def _last(rows: Any) -> Any:
    return _listed(rows, "last")[-1] if rows else None


def _length(rows: Any) -> int:
    return len(_listed(rows, "length"))


def _listed(rows: Any, name: str) -> "Rows[Any]":
    if isinstance(rows, Rows):
        return rows
    raise BriefingsError(f"'{name}' is asked of something that is no list")
