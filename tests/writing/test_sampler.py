"""The sampler: a house file that shows every role, for people who edit it in Word."""

import io
import re
import time
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor

from briefings.errors import BriefingsError
from briefings.writing import look_through, make_sampler, roles_text, write_docx
from briefings.writing.house.styles import identities
from briefings.writing.roles import SHIPPED, roles_of
from tests.writing.packages import MAIN, paragraphs, parts, repacked, replaced
from tests.writing.sample import sample
from tests.writing.strange_houses import REFUSED


@pytest.fixture
def sampler(tmp_path: Path) -> Path:
    path = tmp_path / "house.docx"
    path.write_bytes(make_sampler())
    (tmp_path / "house.yaml").write_text(roles_text(), encoding="utf-8")
    return path


def test_every_role_is_at_work_in_it() -> None:
    text = parts(make_sampler())[MAIN].decode()
    used = set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"', text))
    known = identities()

    assert {known[s.lower()] for part in SHIPPED for s in part.values()} <= used


def test_its_roles_are_those_that_come_with_us(sampler: Path) -> None:
    assert roles_of(sampler) == SHIPPED


def test_it_is_the_same_bytes_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = make_sampler()
    monkeypatch.setattr(time, "time", lambda: 2e9)

    assert make_sampler() == first


def test_a_document_takes_the_place_of_the_sample(sampler: Path, house: Path) -> None:
    assert paragraphs(write_docx(sample(), sampler)) == paragraphs(
        write_docx(sample(), house)
    )


def test_what_somebody_puts_into_the_sample_does_not_travel(sampler: Path) -> None:
    document = docx.Document(str(sampler))
    picture = io.BytesIO(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
            "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
            "0000000049454e44ae426082"
        )
    )
    frame = document.element.body[0][1]
    document.add_paragraph().add_run("Ophelia").add_picture(picture)
    added = document.paragraphs[-1]._p
    frame.append(added)
    document.styles["Title"].font.color.rgb = RGBColor(0, 80, 0)
    document.save(str(sampler))
    assert any(name.endswith(".png") for name in parts(sampler.read_bytes()))

    made = parts(write_docx(sample(), sampler))

    assert not [name for name in made if name.endswith(".png")]
    assert not [name for name, data in made.items() if b"Ophelia" in data]
    assert b"005000" in made["word/styles.xml"]
    assert look_through(sampler).serves


def test_it_is_found_to_serve_and_says_what_it_shows(sampler: Path) -> None:
    report = look_through(sampler)

    assert (report.faults, report.remarks) == ((), ())
    assert report.roles == sum(map(len, SHIPPED))
    assert {"marking", "committee", "date"} <= set(report.slots)


def test_all_faults_are_told_at_once_and_no_other_ones(sampler: Path) -> None:
    content = sampler.read_bytes()
    for part, old, new in (
        ("word/styles.xml", '"Callout"/>', '"Box"/>'),
        ("word/header2.xml", "slot:date", "slot:dat"),
        ("word/header1.xml", "<w:p>", '<w:p><w:ins w:id="1" w:author="A"/>'),
    ):
        content = replaced(content, part, old, new)
    sampler.write_bytes(content)
    sampler.with_suffix(".yaml").write_text("paragraph:\n  Boddy: Body Text\n")

    told = [(fault.message, fault.help) for fault in look_through(sampler).faults]

    assert [message.split("house.docx' ")[-1] for message, _ in told] == [
        "house.yaml names a style for 'Boddy', which is no role of a paragraph",
        "has tracked changes in it",
        "has a slot 'dat', which nothing fills",
        "has no style 'Callout'",
    ]
    assert all(advice for _, advice in told)


REMARKS = {
    "a pale colour": (
        ("word/styles.xml", '"55606E"', '"AAAAAA"'),
        "the colour AAAAAA has a contrast of 2.3 to 1",
    ),
    "a small size": (
        ("word/styles.xml", '<w:sz w:val="18"/>', '<w:sz w:val="11"/>'),
        "is set in 5.5 points",
    ),
    "no outline": (
        ("word/styles.xml", '<w:outlineLvl w:val="0"/>', ""),
        "the style 'Heading 1' has no outline level",
    ),
    "a page of its own": (
        (MAIN, '<w:pgSz w:w="12240"', '<w:pgSz w:w="9000"'),
        "its page is 6.25 by 11.00 inches",
    ),
    "an old mode": (
        ("word/settings.xml", 'w:val="15"', 'w:val="12"'),
        "opens it in compatibility mode",
    ),
}


@pytest.mark.parametrize("case", REMARKS)
def test_what_is_odd_is_told_and_stops_nothing(case: str, sampler: Path) -> None:
    change, words = REMARKS[case]
    sampler.write_bytes(replaced(sampler.read_bytes(), *change))

    report = look_through(sampler)

    assert report.serves
    assert words in " ".join(report.remarks)


@pytest.mark.slow
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told(case: str, house: Path, tmp_path: Path) -> None:
    change, words = REFUSED[case]
    edited = tmp_path / "strange.docx"
    edited.write_bytes(change(house.read_bytes()))

    told = " ".join(fault.message for fault in look_through(edited).faults)

    assert re.search(words, told)


@pytest.mark.parametrize("lacks", ["settings", "compat"])
def test_a_file_without_settings_gets_an_answer(lacks: str, sampler: Path) -> None:
    def change(files: dict[str, bytes]) -> None:
        name = "word/settings.xml"
        if lacks == "settings":
            rels = "word/_rels/document.xml.rels"
            files[rels] = re.sub(
                rb"<Relationship [^>]*settings.xml[^>]*/>", b"", files[rels], count=1
            )
            files[rels] = files[rels].replace(b'"settings.xml"', b'"gone.xml"')
        else:
            text = re.sub(rb"<w:compat>.*?</w:compat>", b"", files[name])
            files[name] = re.sub(rb"<w:(foot|end)notePr>.*?</w:\1notePr>", b"", text)

    sampler.write_bytes(repacked(sampler.read_bytes(), change))
    report = look_through(sampler)

    if lacks == "compat":
        assert report.serves
        settings = parts(write_docx(sample(), sampler))["word/settings.xml"]
        assert settings.index(b"endnotePr") < settings.index(b"themeFontLang")
    else:
        assert not report.serves


def test_a_role_that_is_none_is_answered_with_the_nearest(sampler: Path) -> None:
    sampler.with_suffix(".yaml").write_text("character:\n  Lable: Label\n")

    with pytest.raises(BriefingsError, match="'Lable', which is no role") as said:
        roles_of(sampler)
    assert said.value.help == "did you mean 'Label'?"
