import pytest

from briefings.evidence.claim import Claim, Name, Passage
from briefings.evidence.comparisons.names.names_compared import compare
from briefings.evidence.readers.words.normalise import normalise

REGISTRY = (
    Name(
        "Harbor Agency", "agency", ("the agency",), "HA", ("Harbour Agancy",), id="ha"
    ),
    Name("Dana Roe", "person", title="Acting Director", id="roe"),
)
SAME = {
    "Labor Department": "Department of Labor",
    "DOL": "the Labor Department",
    "the F.B.I.": "Federal Bureau of Investigation",
    "the FBI": "the F.B.I.",
    "Health and Human Services": "H.H.S.",
    "the U.S. Coast Guard": "the Coast Guard",
    "Merrow County": "the County of Merrow",
    "the Harbor Agency": "the Harbour Agancy",
    "Mexico": "Mexican officers",
    "the Merrow Port Authority": "the M.P.A.",
    "Thomas Ansel": "Tom Ansel",
    "Mr. Ansel": "Thomas P. Ansel",
    "Dana Roe's": "Ms. Roe",
    "the committee of the Iowa House": "the Iowa House committee",
}
OTHER = {
    "Labor Department": "Justice Department",
    "the Federal Transit Administration": "the Federal Highway Administration",
    "the FBI": "the C.I.A.",
    "Dana Roe": "Dana Kim",
    "Colin Ansel": "Colm Ansel",
    "HALO-3": "HALO-2",
    "Selby County": "Merrow County",
    "Republican": "Democrat",
}


def about(statement: str, passage: str, source: str = "", **more) -> set[tuple]:
    context = normalise(source or passage)
    around = next((p for p in source.split("\n\n") if passage in p), passage)
    claim = Claim(
        statement, (Passage(passage, around, context, **more),), names=REGISTRY
    )
    return {(item.rule, item.severity) for item in compare(claim)}


@pytest.mark.parametrize(("name", "other"), SAME.items())
def test_another_form_of_a_name_is_the_name(name, other):
    assert about(f"The tender went to {name} last.", f"It went to {other}.") == set()
    assert about(f"The tender went to {other} last.", f"It went to {name}.") == set()


@pytest.mark.parametrize(("name", "other"), OTHER.items())
def test_another_name_is_an_error(name, other):
    found = about(f"The tender went to {name} last.", f"It went to {other}.")

    assert "error" in {severity for _, severity in found}


SOURCE = (
    "The Harbor Agency keeps the list. The Coast Guard does not.\n\n"
    "Dana Roe said so.\n\n"
    "The agency lost it. It has looked."
)


def test_a_word_that_stands_for_a_body_is_that_body():
    found = about("The Harbor Agency lost it.", "The board lost it.", SOURCE)

    assert ("agency-swapped", "error") not in found


def test_a_name_that_the_dossier_gives_to_one_body_stands_for_no_other():
    found = about("The Coast Guard lost it.", "The agency lost it.", SOURCE)

    assert found == {("agency-swapped", "error")}


def test_the_publisher_may_be_named():
    assert (
        about("The Gazette found it.", "It was found.", publisher="The Gazette")
        == set()
    )


def test_a_council_is_no_person():
    assert about("The Security Council met.", "The U.N. Security Council met.") == set()


def test_an_opening_word_is_no_name():
    assert about("Officials met. Nitrate rose.", "They met, and it rose.") == set()
