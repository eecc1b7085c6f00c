"""What a template may say: a short list of Jinja's grammar, held to before it runs.

This is the first wall. It keeps out what could reach beyond the dossier or never end,
and it knows the line. The sandbox behind it is the second.
"""

import difflib
from collections.abc import Collection, Iterator, Mapping

from jinja2 import nodes

from briefings.errors import BriefingsError
from briefings.memo.templating.faults import Sheet
from briefings.memo.templating.shelf import NAME
from briefings.memo.templating.vault import Component

ROOTS = ("dossier", "document")
"""The names a template begins with, beside the components."""

FILTERS = ("first", "last", "length")

LOOP = ("first", "last", "index", "length")
"""What a template may ask of `loop`."""

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const),
    *(nodes.Getattr, nodes.Call, nodes.Filter, nodes.If, nodes.For, nodes.Assign),
    *(nodes.Compare, nodes.Operand, nodes.Not, nodes.And, nodes.Or, nodes.CondExpr),
    nodes.Include,
)

_REFUSED: dict[type[nodes.Node], str] = {
    nodes.Getitem: "square brackets are",
    nodes.Concat: "'~' is",
    nodes.Macro: "a macro is",
    nodes.CallBlock: "'call' is",
    nodes.FilterBlock: "a filter block is",
    nodes.AssignBlock: "a 'set' block is",
    nodes.Import: "'import' is",
    nodes.FromImport: "'import' is",
    nodes.Extends: "'extends' is",
    nodes.Block: "'block' is",
    nodes.Test: "a test with 'is' is",
    nodes.Slice: "square brackets are",
    nodes.With: "'with' is",
    nodes.List: "a list typed in is",
    nodes.Tuple: "a list typed in is",
    nodes.Dict: "a table typed in is",
    nodes.BinExpr: "arithmetic is",
    nodes.UnaryExpr: "arithmetic is",
}
"""How a person would call what is not allowed."""


class Grammar:
    """The check of one parsed template."""

    def __init__(self, sheet: Sheet, components: Mapping[str, Component]) -> None:
        self.sheet = sheet
        self.components = components

    def check(self, template: nodes.Template) -> None:
        """Raise `BriefingsError` for the first thing that a template may not say."""
        self._walk(template, frozenset({*ROOTS, *self.components}))

    def _walk(self, node: nodes.Node, known: frozenset[str]) -> frozenset[str]:
        """Check a node and those below it, and return the names known after it."""
        if not isinstance(node, _ALLOWED):
            raise self._refused(node)
        if isinstance(node, nodes.For):
            return self._walk_loop(node, known)
        if isinstance(node, nodes.Assign):
            self._walk(node.node, known)
            return known | self._targets(node.target, known)
        self._check_node(node, known)
        for child in node.iter_child_nodes():
            known = self._walk(child, known)
        return known

    def _check_node(self, node: nodes.Node, known: frozenset[str]) -> None:
        match node:
            case nodes.Name():
                self._check_name(node, known)
            case nodes.Getattr():
                self._check_attribute(node)
            case nodes.Call():
                self._check_call(node)
            case nodes.Filter():
                self._check_filter(node)
            case nodes.Include():
                self._check_include(node)
            case nodes.Output():
                self._check_output(node)

    def _walk_loop(self, node: nodes.For, known: frozenset[str]) -> frozenset[str]:
        if node.recursive:
            raise self._fault(node, "a loop inside itself is not allowed here")
        self._walk(node.iter, known)
        inside = known | self._targets(node.target, known) | {"loop"}
        if node.test is not None:
            self._walk(node.test, inside)
        for child in node.body:
            inside = self._walk(child, inside)
        for child in node.else_:
            self._walk(child, known)
        return known

    def _targets(self, target: nodes.Node, known: frozenset[str]) -> frozenset[str]:
        if not isinstance(target, nodes.Name):
            raise self._fault(target, "a loop and a 'set' name one thing at a time")
        if target.name in {*ROOTS, *self.components, "loop"}:
            raise self._fault(
                target,
                f"'{target.name}' has a meaning of its own here",
                "choose another name",
                target.name,
            )
        self._check_spelling(target, target.name)
        return frozenset({target.name})

    def _check_name(self, node: nodes.Name, known: frozenset[str]) -> None:
        self._check_spelling(node, node.name)
        if node.name not in known:
            raise self._unknown(node, node.name, known, "is not known here")

    def _check_spelling(self, node: nodes.Node, name: str) -> None:
        if name.startswith("_") or not name.isascii():
            raise self._fault(
                node,
                f"'{name}' cannot be a name here",
                "use plain letters, and none of `_` in front",
                name,
            )

    def _check_attribute(self, node: nodes.Getattr) -> None:
        self._check_spelling(node, node.attr)
        of_loop = isinstance(node.node, nodes.Name) and node.node.name == "loop"
        if of_loop and node.attr not in LOOP:
            raise self._unknown(node, node.attr, LOOP, "is nothing 'loop' has")

    def _check_call(self, node: nodes.Call) -> None:
        if not isinstance(node.node, nodes.Name):
            raise self._fault(
                node,
                "only a component can be called",
                f"call one of: {', '.join(sorted(self.components))}",
            )
        component = self.components.get(node.node.name)
        if component is None:
            raise self._unknown(
                node, node.node.name, self.components, "is no component"
            )
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise self._fault(node, "a component takes plain arguments only")
        if len(node.args) != len(component.takes):
            takes = " and ".join(component.takes) or "nothing"
            raise self._fault(
                node,
                f"'{component.name}' takes {takes}",
                "give it that between its brackets",
                component.name,
            )

    def _check_filter(self, node: nodes.Filter) -> None:
        if node.name not in FILTERS:
            raise self._unknown(node, node.name, FILTERS, "is no filter we have")
        if node.node is None or node.args or node.kwargs:
            raise self._fault(node, f"the filter '{node.name}' takes nothing")

    def _check_include(self, node: nodes.Include) -> None:
        name = node.template
        if not isinstance(name, nodes.Const) or not isinstance(name.value, str):
            raise self._fault(node, "'include' takes a file's name in quotation marks")
        if not NAME.fullmatch(name.value):
            raise self._fault(
                node,
                f"'{name.value}' cannot be a template's name",
                "name a file in a folder of templates, without its path",
                name.value,
            )

    def _check_output(self, node: nodes.Output) -> None:
        for child in node.nodes:
            if isinstance(child, nodes.Const):
                raise self._fault(
                    child,
                    "words typed between the braces",
                    "write them outside the braces",
                )
            if isinstance(child, nodes.Call):
                self._check_alone(child)

    def _check_alone(self, node: nodes.Call) -> None:
        """Refuse a component that makes blocks and has no line to itself."""
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        component = self.components.get(name)
        line = self.sheet.lines[node.lineno - 1].strip()
        if component is None or not component.makes_blocks:
            return
        if not line.startswith("{{"):
            raise self._fault(
                node,
                f"'{name}' makes blocks of its own and needs a line to itself",
                "put an empty line before and after it",
                name,
            )

    def _refused(self, node: nodes.Node) -> BriefingsError:
        named = next(
            (words for kind, words in _REFUSED.items() if isinstance(node, kind)),
            "this is",
        )
        return self._fault(
            node,
            f"{named} not allowed in a template",
            "let the dossier's own fields or a component do it",
        )

    def _unknown(
        self, node: nodes.Node, name: str, known: Collection[str], what: str
    ) -> BriefingsError:
        near = difflib.get_close_matches(name, sorted(known), n=1)
        listed = f"use one of: {', '.join(sorted(known))}"
        advice = f"did you mean '{near[0]}'?" if near else listed
        return self._fault(node, f"'{name}' {what}", advice, name)

    def _fault(
        self, node: nodes.Node, message: str, advice: str = "", words: str = ""
    ) -> BriefingsError:
        return self.sheet.fault(node.lineno, message, advice, words=words)


def calls_in(template: nodes.Template) -> Iterator[str]:
    """Yield the names of the components that a parsed template calls."""
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            yield call.node.name
