"""What a person chooses to build of all that a dossier asks for."""

from pathlib import Path

import pytest

from briefings.build import ALL, Choice
from briefings.errors import BriefingsError
from briefings.model import DocumentOrder, Profile
from briefings.reading import Reading, read

HARBOR = Path(__file__).parents[2] / "examples" / "harbor-cranes"


@pytest.fixture(scope="module")
def harbor() -> Reading:
    return read(HARBOR)


def orders(reading: Reading, choice: Choice) -> list[DocumentOrder]:
    dossier = choice.of(reading)
    assert dossier is not None
    return list(dossier.documents)


def test_nothing_chosen_is_everything(harbor: Reading) -> None:
    assert ALL.of(harbor) == harbor.dossier


def test_kinds_are_built_as_they_were_ordered(harbor: Reading) -> None:
    chosen = orders(harbor, Choice(("timeline", "testimony")))

    assert [order.kind for order in chosen] == ["timeline", "testimony"]
    assert chosen[1].witness == "w-union"


def test_a_kind_that_was_not_ordered_is_built_as_usual(harbor: Reading) -> None:
    dossier = harbor.dossier
    assert dossier is not None
    bare = harbor._replace(dossier=dossier.model_copy(update={"documents": ()}))

    assert orders(bare, Choice(("glossary",))) == [DocumentOrder(kind="glossary")]
    with pytest.raises(BriefingsError, match="a testimony needs to know its witness"):
        Choice(("testimony",)).of(bare)


@pytest.mark.parametrize("name", ["Rep. Vale", "vale"])
def test_a_member_gets_what_is_made_for_members(harbor: Reading, name: str) -> None:
    chosen = orders(harbor, Choice(member=name))

    assert {order.kind for order in chosen} == {"member-brief", "question-packet"}
    assert {order.member for order in chosen} == {"Rep. Vale"}


def test_one_kind_for_one_member(harbor: Reading) -> None:
    (order,) = orders(harbor, Choice(("member-brief",), "Kell"))

    assert (order.kind, order.member) == ("member-brief", "Rep. Kell")


def test_a_profile_takes_the_place_of_the_dossiers(harbor: Reading) -> None:
    dossier = Choice(profile="minority").of(harbor)

    assert dossier is not None
    assert dossier.profile is Profile.MINORITY


@pytest.mark.parametrize(
    ("choice", "says", "helps"),
    [
        (Choice(("timelin",)), "no kind of document 'timelin'", "'timeline'"),
        (Choice(("zzz",)), "no kind of document 'zzz'", "briefings documents"),
        (Choice(member="Rep. Vail"), "no one Member 'Rep. Vail'", "'Rep. Vale'"),
        (Choice(member="Rep"), "no one Member 'Rep'", "'Rep. Vale', 'Rep. Kell'"),
    ],
)
def test_what_cannot_be_had_is_a_sentence(
    harbor: Reading, choice: Choice, says: str, helps: str
) -> None:
    with pytest.raises(BriefingsError, match=says) as raised:
        choice.of(harbor)

    assert helps in raised.value.help
