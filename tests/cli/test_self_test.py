"""`briefings self-test` as a person uses it."""

import json

from tests.cli.kit import HARBOR, run


def test_it_prints_a_table_and_what_escaped() -> None:
    ran = run("self-test", HARBOR)

    assert ran.code == 0
    assert ran.out.split()[:5] == ["changed", "tried", "stopped", "flagged", "escaped"]
    assert "wrong versions of 35 facts would be caught." in ran.out
    assert ran.err == ""


def test_a_share_may_be_asked_for() -> None:
    ran = run("self-test", HARBOR, "--at-least", "100", "--json")
    shown = json.loads(ran.out)

    assert ran.code == (1 if shown["escaped"] else 0)
    assert shown["caught"] + len(shown["escaped"]) == shown["tried"]
    assert all(item["file"] == "facts.yaml" for item in shown["escaped"])
