"""A page on this machine, for nobody else, and gone when it ends."""

import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.preview import Preview, stamps_of

pytestmark = pytest.mark.slow


@pytest.fixture
def preview() -> Iterator[Preview]:
    with Preview() as made:
        made.show(b"<p>first</p>")
        yield made


def got(
    preview: Preview, path: str, method: str = "GET", **headers: str
) -> tuple[int, bytes]:
    there = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=5)
    there.request(method, path, headers=headers)
    answer = there.getresponse()
    return answer.status, answer.read()


def inside(preview: Preview, rest: str = "") -> str:
    return f"/{preview.address.split('/', 3)[3]}{rest}"


def test_it_shows_the_page_and_that_there_is_a_newer_one(preview: Preview) -> None:
    assert got(preview, inside(preview))[0] == 200
    assert got(preview, inside(preview, "page")) == (200, b"<p>first</p>")
    before = got(preview, inside(preview, "version"))
    preview.show(b"<p>first</p>")
    assert got(preview, inside(preview, "version")) == before

    preview.show(b"<p>second</p>")

    assert got(preview, inside(preview, "page")) == (200, b"<p>second</p>")
    assert got(preview, inside(preview, "version")) != before


@pytest.mark.parametrize(
    "path",
    ["/", "/page", "/wrong/page", "//page", "/%2e%2e/page", "/" + "a" * 9000],
)
def test_who_does_not_know_the_name_gets_nothing(preview: Preview, path: str) -> None:
    status, body = got(preview, path)

    assert status == 404
    assert b"first" not in body


@pytest.mark.parametrize("rest", ["../page", "page/", "pages", "dossier.yaml"])
def test_there_is_nothing_but_the_page(preview: Preview, rest: str) -> None:
    assert got(preview, inside(preview, rest))[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "", "127.0.0.1:1"])
def test_a_page_of_another_site_cannot_reach_it(preview: Preview, host: str) -> None:
    status, body = got(preview, inside(preview, "page"), Host=host)

    assert status == 403
    assert b"first" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent_to_it(preview: Preview, method: str) -> None:
    assert got(preview, inside(preview, "page"), method)[0] == 501


def test_it_listens_on_this_machine_alone_and_ends() -> None:
    with Preview() as preview:
        assert preview.address.startswith("http://127.0.0.1:")
        port = preview.port
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=1).request("GET", "/")


def test_two_have_other_names() -> None:
    with Preview() as one, Preview() as two:
        assert one.address.split("/")[3] != two.address.split("/")[3]


def test_files_that_change_are_seen_and_built_ones_are_not(tmp_path: Path) -> None:
    for name in ("dossier.yaml", "out/memo.docx", ".git/index", "templates/a.md.j2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1")
    before = stamps_of([tmp_path])

    (tmp_path / "out" / "memo.docx").write_text("22")
    (tmp_path / ".git" / "index").write_text("22")
    assert stamps_of([tmp_path]) == before

    (tmp_path / "templates" / "a.md.j2").write_text("22")
    assert stamps_of([tmp_path]) != before
