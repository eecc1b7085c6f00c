"""The rooms of `evidence` and the one direction between them, read from the imports."""

import ast

from tests.imports import MODULES, TEXTS, imports, name_of

ROOMS_OF_EVIDENCE = (
    "discrepancy",
    "lexicons",
    "readers.words",
    "claim",
    "readers.places",
    "readers.figures",
    "readers.dates",
    "own_words",
    "readers.clauses",
    "readers.names",
    "readers.speech",
    "readers.contents",
    "comparisons.sides",
    "comparisons.sums",
    "comparisons.figures",
    "comparisons.dates",
    "comparisons.denials",
    "comparisons.names",
    "comparisons.deeds",
    "comparisons.speech",
    "comparisons.scope",
    "comparing",
    "",
)
"""The rooms of `evidence`, and what stands beside them; each may enter those above it.

What reads a text comes before what compares two, and the door, "", comes last.
"""

EVIDENCE = "briefings.evidence"


def room_of_evidence(name: str) -> str:
    """Return the room that a module of `evidence` stands in, or that it is."""
    inner = name.removeprefix(EVIDENCE).lstrip(".")
    fitting = (room for room in ROOMS_OF_EVIDENCE if f"{inner}.".startswith(f"{room}."))
    return next(fitting, "")


def modules_of_evidence() -> list[str]:
    return [name for name in MODULES if f"{name}.".startswith(f"{EVIDENCE}.")]


def test_a_room_of_evidence_imports_only_rooms_before_it() -> None:
    order = {room: at for at, room in enumerate(ROOMS_OF_EVIDENCE)}
    ours = [
        (name_of(path), name)
        for path, name in imports()
        if {name_of(path), name} <= {*modules_of_evidence()}
    ]

    assert ours
    assert [
        f"{one} may not enter {other}"
        for one, other in ours
        if order[room_of_evidence(other)] > order[room_of_evidence(one)]
    ] == []


def test_each_module_of_evidence_stands_in_a_room_small_enough_to_look_through() -> (
    None
):
    rooms: dict[str, list[str]] = {}
    for name in modules_of_evidence():
        if MODULES[name].name != "__init__.py":
            rooms.setdefault(room_of_evidence(name), []).append(name)

    assert rooms.keys() | {"", "lexicons"} == {"", *ROOMS_OF_EVIDENCE}
    assert "" not in rooms
    assert {room for room, names in rooms.items() if len(names) > 30} == set()


def test_a_room_of_evidence_says_what_it_makes_of_what_and_loads_nothing() -> None:
    for name in modules_of_evidence():
        path = MODULES[name]
        if path.name == "__init__.py" and name not in (
            EVIDENCE,
            f"{EVIDENCE}.lexicons",
        ):
            (said,) = ast.parse(TEXTS[path]).body
            assert isinstance(said, ast.Expr), path
            assert ast.literal_eval(said.value).startswith("From "), path
