"""A file of words that is not as it should be, refused where it stands."""

import json
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import replace
from tests.cli.yard import ALARMS, WORDS, checked

REFUSED = [
    ("hegdes = 3", "words.toml:1:1: error: there is no word list 'hegdes'"),
    ("# x\n[hedges.before]\ngt = ['a jot', 3]", "words.toml:3:16: error: this is no"),
    (
        "[hedges.before]\nmroe = ['a']",
        "words.toml:2:1: error: 'hedges.before' has no key",
    ),
    (
        "[titles]\nbody = ['x, cubic foot']",
        "words.toml:2:13: error: 'cubic foot' is more",
    ),
    (
        "[hedges.before]\r\ngt = ['a',, 'b']",
        "words.toml:2:11: error: no text in quotes",
    ),
    ("[hedges.before]\ngt = [a]", "words.toml:2:7: error: no text in quotes"),
    ("[hedges.before]\ngt = ['a'", "error: a list is not closed"),
    ("[hedges.before]\ngt\n", "error: a key without a value"),
    ("[titles]\nbody = []\nbody = []", "words.toml:3:1: error: a key is given twice"),
    ("[titles]\nbody = []\nbody = [\n'x',\n]\n", "words.toml:3:1: error: a key is"),
    ("[titles]\n[titles]", "words.toml:2:2: error: a table is opened twice"),
    (
        "facts:\n  - It is one, says a line of nine words. The law",
        "words.toml:1:6: error: a key without a value",
    ),
    ("[titles]\nbody = ['a]", "error: a quote mark is missing"),
    (f"a = {'[' * 60}", "words.toml:1:13: error: names or brackets stand too deep"),
    (".".join("a" * 60_000) + " = 1", "error: names or brackets stand too deep"),
    (f"a = {'9' * 5000}", "error: the words break off or are garbled here"),
    ("[titles]\nbody = ['a\x00b']", "error: this text holds U+0000"),
    (
        "[hedges.before]\ngt = ['Over']",
        "words.toml:2:8: info: 'Over' stands in this list",
    ),
]


@pytest.mark.parametrize(("text", "says"), REFUSED)
def test_a_file_of_words_is_refused_where_it_stands(
    yard: Path, call: Call, text: str, says: str
) -> None:
    (yard / "words.toml").write_bytes(text.encode())

    ran = call("check", yard, "--output", "concise")

    assert says in ran.out.replace("yard/", "")
    assert ran.out.count("words.toml:") == 1
    assert ran.code == (0 if " info: " in says and "error" not in ran.out else 1)


@pytest.mark.parametrize(
    ("name", "says", "remedy"),
    [
        ("word.toml", "'word.toml' does not exist", "did you mean 'words.toml'?"),
        ("sources", "'sources' is a folder", "name another file"),
        (
            "../words.toml",
            "leads out of the dossier's folder",
            "from the dossier's folder",
        ),
        ("/etc/passwd", "is not a path inside", "from the dossier's folder"),
        ("link.toml", "leads out of the dossier's folder", "from the dossier's folder"),
        ("loop.toml", "cannot be followed", "from the dossier's folder"),
        ("large.toml", "is larger than the 1 MB", "a smaller one"),
        ("utf16.toml", "is saved as UTF-16", "save the file as UTF-8"),
        ("latin.toml", "is not saved as UTF-8", "save the file as UTF-8"),
        ("  ", "", ""),
    ],
)
def test_a_file_of_words_that_cannot_be_had_is_refused(
    yard: Path, call: Call, name: str, says: str, remedy: str
) -> None:
    Path("outside.toml").write_text(WORDS, encoding="utf-8")
    (yard / "link.toml").symlink_to(Path("outside.toml").resolve())
    (yard / "loop.toml").symlink_to("loop.toml")
    (yard / "large.toml").write_bytes(b"#" * (1024 * 1024 + 1))
    (yard / "utf16.toml").write_bytes(WORDS.encode("utf-16"))
    (yard / "latin.toml").write_bytes("[titles]\nbody = ['caf\xe9']".encode("latin-1"))
    replace(yard / "dossier.yaml", '"words.toml"', json.dumps(name))

    ran = call("check", yard)

    assert ran.code == 1
    assert says in ran.out
    assert remedy in ran.out


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
        WORDS.replace('"', "'").encode(),
    ],
)
def test_a_file_of_words_is_read_however_it_was_saved(
    yard: Path, call: Call, content: bytes
) -> None:
    (yard / "words.toml").write_bytes(content)

    assert ALARMS.isdisjoint(checked(call, yard))


def test_a_file_of_a_megabyte_is_read_in_time(yard: Path, call: Call) -> None:
    lines = [f"name{n} = ['side {n}', 'other {n}']\n" for n in range(24_000)]
    text = "[polarity.antonym.verbs]\n" + "".join(lines)
    (yard / "words.toml").write_text(text, encoding="utf-8")

    began = time.process_time()
    call("check", yard)

    assert time.process_time() - began < 20
