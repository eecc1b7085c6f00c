"""A dossier with words of its own, from its file to the documents, as people use it."""

import hashlib
import json
import shutil
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import replace

TEXT = """\
The Brine Yard, by the numbers

The Sound Pilotage Conservators mothballed the dredger Perch. The yard counted 40 drays
at the upper gate. Roundabout 60 lamps lay in the basin. The channel is 9 miles long.

The lower gate is locked at night, Dana Roe said.

The review of the gate would end by the end of fiscal year 2026.
"""
FACTS = (
    ("perch", "The SPC mothballed the dredger Perch."),
    ("carts", "The yard counted 40 carts at the upper gate."),
    ("lamps", "About 60 lamps lay in the basin."),
    ("channel", "The channel is 3 leagues long."),
    ("gate", "The lower gate is locked at night, Dana Roe bruited."),
    ("review", "The review of the gate would end by June 30, 2026."),
)
QUOTES = (
    "The Sound Pilotage Conservators mothballed the dredger Perch.",
    "The yard counted 40 drays at the upper gate.",
    "Roundabout 60 lamps lay in the basin.",
    "The channel is 9 miles long.",
    "The lower gate is locked at night, Dana Roe said.",
    "The review of the gate would end by the end of fiscal year 2026.",
)
WORDS = """\
# The words of the yard.

[agencies]
body = ["Sound Pilotage Conservators | Pilot Conservators | SPC"]

[attribution.say]
verbs = ["bruit"]

[calendar.fiscal]
begins = 7

[hedges.before]
approx = ["roundabout"]

[polarity.antonym.verbs]
service = ["commission", "mothball"]

[units.measures.length]
league = { words = ["league", "leagues"], factor = 190_080 }

[units.same]
groups = ["dray, drays, cart, carts"]
"""
ALARMS = {
    *("roles-reversed", "unit-differs", "hedge-added", "figure-not-in-source"),
    *("claim-as-fact", "date-not-in-source"),
}


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a dossier on a yard with its own words, in the folder commands run in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = Path("yard")
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "log.txt").write_text(TEXT, encoding="utf-8")
    source = {
        "id": "log",
        "kind": "news",
        "title": "The Brine Yard, by the numbers",
        "publisher": "The Brine Courier",
        "published": "2026-02-01",
        "snapshot": {
            "file": "sources/log.txt",
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "extractor": "text/1",
        },
    }
    facts = [
        {
            "id": name,
            "statement": statement,
            "basis": "reporter",
            "status": "planned" if name == "review" else "reported",
            "topics": ["gates"],
            "excerpts": [{"source": "log", "quote": quote}],
        }
        for (name, statement), quote in zip(FACTS, QUOTES, strict=True)
    ]
    held = {
        "dossier": "brine-yard",
        "title": "The gates of the yard",
        "prepared": "2026-02-02",
        "lexicon": "words.toml",
        "hearing": {
            "title": "Who looks after the gates?",
            "chamber": "house",
            "committee": "Committee on Example Oversight",
            "status": "proposed",
            "purpose": "To examine how the yard keeps its gates.",
        },
        "topics": [{"id": "gates", "title": "Who keeps them?"}],
        "sources": [source],
        "facts": facts,
        "documents": [{"kind": "fact-sheet", "facts": [name for name, _ in FACTS]}],
        "audience": "public",
    }
    # JSON is YAML, a key a line.
    (folder / "dossier.yaml").write_text(json.dumps(held, indent=2), encoding="utf-8")
    (folder / "words.toml").write_text(WORDS, encoding="utf-8")
    return folder


def told(ran_out: str) -> set[str]:
    return {item["rule"] for item in json.loads(ran_out)["diagnostics"]}


def checked(call: Call, yard: Path) -> set[str]:
    return told(call("check", yard, "--output", "json").out)


def test_words_of_its_own_settle_alarms(yard: Path, call: Call) -> None:
    assert ALARMS.isdisjoint(checked(call, yard))

    without = yard / "dossier.yaml"
    replace(without, '"lexicon": "words.toml"', '"language": "en-US"')
    assert checked(call, yard) >= ALARMS

    # What was found in order without a word is compared again with it, and back.
    replace(without, '"language": "en-US"', '"lexicon": "words.toml"')
    assert ALARMS.isdisjoint(checked(call, yard))
    replace(yard / "words.toml", "begins = 7", "begins = 10")
    assert checked(call, yard) & ALARMS == {"date-not-in-source"}


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("SPC mothballed", "SPC commissioned", "polarity-differs"),
        ("About 60", "Exactly 60", "hedge-dropped"),
        ("3 leagues", "4 leagues", "figure-not-in-source"),
        ("June 30, 2026", "September 30, 2026", "date-not-in-source"),
    ],
)
def test_words_of_its_own_catch_slips(
    yard: Path, call: Call, right: str, wrong: str, rule: str
) -> None:
    replace(yard / "dossier.yaml", right, wrong)

    assert rule in checked(call, yard)


def test_two_dossiers_in_one_run_are_each_read_by_their_own_words(
    yard: Path, call: Call
) -> None:
    shutil.copytree(yard, "plain")
    replace(
        Path("plain/dossier.yaml"), '"lexicon": "words.toml"', '"language": "en-US"'
    )
    replace(Path("plain/dossier.yaml"), '"brine-yard"', '"plain-yard"')

    ran = call("check", "yard", "plain", "yard", "--output", "concise")

    by_dossier = [
        {
            rule
            for rule in ALARMS
            if f"{name}/dossier.yaml" in line and f"[{rule}]" in line
        }
        for name in ("yard", "plain")
        for line in ["\n".join(x for x in ran.out.splitlines() if x.startswith(name))]
    ]
    assert by_dossier == [set(), ALARMS]


def test_documents_are_read_by_the_words_as_well(yard: Path, call: Call) -> None:
    replace(yard / "dossier.yaml", "The gates of the yard", "The yard of 2 score drays")
    assert "naked-figure" in checked(call, yard)

    words = yard / "words.toml"
    words.write_text(f"{WORDS}\n[numbers.scales]\nscore = 20\n", encoding="utf-8")
    assert "naked-figure" not in checked(call, yard)


def test_documents_know_the_verbs_of_saying(yard: Path, call: Call) -> None:
    held = json.loads((yard / "dossier.yaml").read_text(encoding="utf-8"))
    claimed = {"basis": "on_record", "attribution": {"speaker": "Dana Roe"}}
    held["facts"][4] |= claimed | {"status": "claimed"}
    (yard / "dossier.yaml").write_text(json.dumps(held, indent=2), encoding="utf-8")
    sheet = yard / "out" / "brine-yard-fact-sheet.txt"

    call("build", yard, "--format", "txt")
    assert "said: The lower gate" not in sheet.read_text(encoding="utf-8")

    replace(yard / "words.toml", '"bruit"', '"blazon"')
    call("build", yard, "--format", "txt", "--draft")
    (draft,) = (yard / "out").glob("*draft*.txt")
    assert "said: The lower gate" in draft.read_text(encoding="utf-8")


def test_wrong_versions_are_made_and_caught_by_the_words(
    yard: Path, call: Call
) -> None:
    tested = json.loads(call("self-test", yard, "--json").out)
    assert tested["left_out"] == 0
    assert tested["kinds"]["hedge dropped"]["stopped"] == 1

    (yard / "words.toml").write_text("", encoding="utf-8")
    assert json.loads(call("self-test", yard, "--json").out)["left_out"] > 0


def test_a_draft_reads_a_source_by_the_words(yard: Path, call: Call) -> None:
    held = json.loads((yard / "dossier.yaml").read_text(encoding="utf-8"))
    held |= {"facts": [], "documents": []}
    (yard / "dossier.yaml").write_text(json.dumps(held), encoding="utf-8")
    call("draft", yard, "log", "--no-include")

    proposed = (yard / "drafts" / "log.yaml").read_text(encoding="utf-8")
    assert "June 2026" in proposed
    assert "September 2026" not in proposed


def test_documents_are_built_of_the_words(yard: Path, call: Call) -> None:
    assert call("build", yard).code == 0
    (paper,) = (yard / "out").glob("*.docx")
    built = paper.read_bytes()
    assert call("attest", yard / "out").code == 0
    stated = (yard / "out" / "build.intoto.json").read_text(encoding="utf-8")
    assert '"name": "lexicon"' in stated

    replace(yard / "words.toml", "# The words of the yard.", "# Its words.")
    assert call("build", "--check", yard).code == 0
    shutil.copytree(yard, "former")
    replace(yard / "words.toml", '"bruit"', '"bruit, blazon"')
    assert call("diff", "former", yard).out == "lexicon: changed\n"
    ran = call("attest", yard / "out")
    assert (ran.code, "another state" in ran.err) == (2, True)
    assert call("build", "--check", yard).code == 1
    assert call("build", yard).code == 0
    assert paper.read_bytes() != built
    assert call("attest", yard / "out").code == 0


def test_the_file_of_words_stands_for_its_dossier(yard: Path, call: Call) -> None:
    ran = call("check", yard / "words.toml", "--output", "concise")

    assert ran.out == call("check", yard, "--output", "concise").out


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
