"""What a dossier asks for: files named after the kind and whom it is for."""

from pathlib import Path

import pytest

from briefings.build import KINDS, orders_of
from briefings.build.kinds import kinds_of
from briefings.errors import BriefingsError
from briefings.model import Audience
from tests.cli.conftest import Call, call  # noqa: F401 -- a fixture
from tests.kinds.family import NAMES, TEMPLATES
from tests.memo.crates import crates

EXAMPLES = Path(__file__).parents[2] / "examples"


def files(*orders: dict[str, str]) -> list[str]:
    return [str(order.file) for order in orders_of(crates(documents=list(orders)))]


def test_a_file_is_named_after_its_kind_and_whom_it_is_for() -> None:
    assert files(
        {"kind": "hearing-memo"},
        {"kind": "qfr", "witness": "w-agency"},
        {"kind": "member-brief", "member": "Rep. Ana Núñez-Vale"},
        {"kind": "request-letter", "addressee": "depot-agency"},
        {"kind": "timeline", "file": "Days"},
    ) == [
        "crates-hearing-memo",
        "crates-qfr-w-agency",
        "crates-member-brief-rep-ana-n-ez-vale",
        "crates-request-letter-depot-agency",
        "Days",
    ]


def test_two_documents_of_one_name_are_refused() -> None:
    with pytest.raises(BriefingsError, match="two documents would be written"):
        files({"kind": "timeline"}, {"kind": "timeline"})


def test_a_dossier_that_asks_for_nothing_gets_the_memo() -> None:
    (order,) = orders_of(crates())

    assert order.kind == "hearing-memo"
    assert order.audience is Audience.COMMITTEE


def test_the_order_may_be_for_other_readers_than_the_kind() -> None:
    documents = [{"kind": "qfr", "audience": "committee"}, {"kind": "fact-sheet"}]
    first, second = orders_of(crates(documents=documents))

    assert first.audience is Audience.COMMITTEE
    assert second.audience is Audience.PUBLIC


def test_a_template_of_the_dossiers_own_is_a_kind(tmp_path: Path) -> None:
    (tmp_path / "press-line.md.j2").write_text("{# For the press. #}\n")

    kinds = kinds_of([tmp_path, TEMPLATES])

    assert kinds.keys() == {*NAMES, "press-line"}
    assert kinds["press-line"].audience is Audience.COMMITTEE
    assert kinds["qfr"].needs == ("witness",)


@pytest.mark.parametrize("example", ["harbor-cranes", "ice-arrests"])
def test_both_examples_ask_for_every_kind(example: str, call: Call) -> None:  # noqa: F811
    ran = call("documents", EXAMPLES / example)

    assert ran.code == 0
    assert {line.split()[2] for line in ran.out.splitlines()} == set(NAMES)


def test_the_kinds_are_listed_with_readers_and_length(call: Call) -> None:  # noqa: F811
    out = call("documents").out

    for kind in KINDS:
        assert f"{kind.audience:<9}  {kind.length}" in out
        assert f"read by {kind.use}" in out
    assert "its order names `addressee:`" in out


def test_the_readme_lists_the_kinds_with_their_readers_and_length() -> None:
    readers = {
        Audience.PUBLIC: "everybody",
        Audience.WITNESS: "the witness",
        Audience.COMMITTEE: "the committee",
        Audience.MEMBER: "one Member",
        Audience.STAFF: "the staff",
    }
    readme = (EXAMPLES.parent / "README.md").read_text("utf-8")
    table = readme.partition("| kind | for | length |\n|---|---|---|\n")[2]

    assert table.partition("\n\n")[0].split("\n") == [
        f"| `{kind.name}` | {readers[kind.audience]} | {kind.length} |"
        for kind in KINDS
    ]
