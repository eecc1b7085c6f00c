"""Every rule is held to its cases, which are data, and to its own docstring."""

from pathlib import Path
from typing import Any

import pytest

from briefings.diagnostics import Diagnostic, Severity
from briefings.reading import load
from briefings.rules import RULES, Rule, check, name_of, severities_of
from briefings.rules.checking import ask
from briefings.rules.register import ON_WAIVERS
from tests import kit

FOLDER = Path(__file__).parent / "cases"
DESK_KEYS = ("kinds", "texts", "changed", "unreadable", "sealed")
BY_NAME = {name_of(rule): rule for rule in RULES}


def cases() -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['case']}")
        for path in sorted(FOLDER.glob("*.yaml"))
        for case in load(path.read_text("utf-8"), path.name).data
    ]


def example_of(rule: Rule, heading: str) -> dict[str, Any]:
    """Return the YAML under a heading of a rule's docstring."""
    after = (rule.__doc__ or "").partition(f"\n{heading}::\n")[2]
    block = []
    for line in after.splitlines():
        if line.strip() and not line.startswith("    "):
            break
        block.append(line)
    loaded: dict[str, Any] = load("\n".join(block), name_of(rule)).data
    return loaded


def told_by(name: str, case: dict[str, Any]) -> tuple[Diagnostic, ...]:
    """Return what one rule tells; those on waivers judge by what the others told.

    `elsewhere` has rules of other rooms, with the severities that they can tell.
    """
    desk = kit.desk(case)
    if BY_NAME[name] not in ON_WAIVERS:
        return ask(desk, [BY_NAME[name]])
    others = {
        rule: tuple(map(Severity, severities))
        for rule, severities in case.get("elsewhere", {}).items()
    }
    return tuple(item for item in check(desk, others=others) if item.rule == name)


@pytest.mark.parametrize(("name", "case"), cases())
def test_case(name: str, case: dict[str, Any]) -> None:
    found = told_by(name, case)

    assert [".".join(map(str, d.route)) for d in found] == case["flags"]
    assert all(case.get("says", "") in d.message for d in found)


def is_flagged(rule: Rule, heading: str) -> bool:
    example = example_of(rule, heading)
    case = {key: example.pop(key) for key in DESK_KEYS if key in example}
    case["dossier"] = example
    return bool(told_by(name_of(rule), case))


@pytest.mark.parametrize("heading", ["Flagged", "Clean"])
def test_the_examples_of_a_rule_are_true(heading: str) -> None:
    assert [
        name
        for name, rule in BY_NAME.items()
        if is_flagged(rule, heading) != (heading == "Flagged")
    ] == []


def test_every_rule_is_registered_and_has_cases() -> None:
    folder = Path(kit.__file__).parents[1] / "briefings" / "rules"
    room = {"--init--", "checking", "claims", "desk", "pairs", "partings"}
    room |= {"document-kind", "readers", "references", "register", "stating", "told"}
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - room

    assert files == set(BY_NAME)
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(BY_NAME)


def test_every_rule_says_why_it_matters_and_is_flagged_by_some_case() -> None:
    flagged = {name for name, case in (p.values for p in cases()) if case["flags"]}

    assert flagged == set(BY_NAME)
    assert all("Why it matters\n" in (rule.__doc__ or "") for rule in RULES)


def test_no_rule_tells_more_or_less_gravely_than_it_declares() -> None:
    told = {
        (item.rule, item.severity)
        for param in cases()
        for item in check(kit.desk(param.values[1]))
    }
    declared = {(name_of(rule), one) for rule in RULES for one in severities_of(rule)}

    assert sorted(told - declared) == []


def test_a_rule_declares_each_severity_once_and_the_gravest_first() -> None:
    order = list(Severity)
    for rule in RULES:
        ranks = [order.index(severity) for severity in severities_of(rule)]

        assert ranks == sorted(set(ranks)), name_of(rule)


def test_what_the_rules_say_is_in_the_dossiers_order() -> None:
    desk = kit.desk(
        {
            "dossier": {
                "facts": [{"id": f"f{n}", "statement": "It rained."} for n in range(12)]
            }
        }
    )
    routes = [d.route for d in check(desk) if d.rule == "unsourced-fact"]

    assert routes == [("facts", n) for n in range(12)]
