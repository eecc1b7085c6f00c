"""Each name that a reading puts in brackets can be explained."""

import ast
from collections.abc import Iterator
from pathlib import Path

import briefings.reading
from briefings.reading import COMPLAINTS

FOLDER = Path(briefings.reading.__file__).parent


def named() -> Iterator[str]:
    """Yield each text in the code that has the form of a rule's name."""
    for path in FOLDER.rglob("*.py"):
        if path.name == "complaints.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call | ast.Tuple):
                parts = node.args if isinstance(node, ast.Call) else node.elts
                first = parts[0] if parts else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def test_each_complaint_is_explained_and_each_explanation_used() -> None:
    used = set(named())
    calls = {"add", "complain", "Words", "Diagnostic", "_refused"}

    assert COMPLAINTS.keys() <= used
    assert set(spoken(calls)) <= COMPLAINTS.keys()


def spoken(calls: set[str]) -> Iterator[str]:
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                for part in node.args[:2] if name in calls else ():
                    if isinstance(part, ast.Constant) and "-" in str(part.value):
                        yield str(part.value)


def test_each_explanation_has_a_title_and_a_reason() -> None:
    for name, text in COMPLAINTS.items():
        title, blank, heading, *reason = text.split("\n")

        assert title.endswith("."), name
        assert (blank, heading) == ("", "Why it matters")
        assert all(line.startswith("    ") and len(line) <= 88 for line in reason)
