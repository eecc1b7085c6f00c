"""Papers beside documents: held to their specifications, and to other programs."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.vouching import digests_in, statement_of, sums_of
from tests.cli.conftest import Call, harbor  # noqa: F401 -- a fixture
from tests.cli.conftest import call as call  # noqa: PLC0414 -- a fixture
from tests.cli.kit import replace

NAMES = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1
)


@given(st.dictionaries(NAMES, st.binary(max_size=9), max_size=4))
def test_hashes_are_read_back_whatever_the_names(files: dict[str, bytes]) -> None:
    read = digests_in(sums_of(files))

    assert read == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items()
    }


def test_a_statement_on_no_document_of_ours_names_it_alone() -> None:
    held = json.loads(statement_of({"a.txt": b"a"}))

    assert [one["name"] for one in held["subject"]] == ["a.txt"]
    assert held["predicate"]["buildDefinition"]["resolvedDependencies"] == []


@pytest.fixture
def built(harbor: Path, call: Call) -> Path:  # noqa: F811
    assert call("build", harbor).code == 0
    return harbor / "out"


@pytest.mark.slow
def test_a_statement_has_the_shape_of_in_toto_and_slsa(
    built: Path,
    call: Call,
) -> None:
    assert call("attest", built).code == 0

    held = json.loads((built / "build.intoto.json").read_bytes())
    name = "harbor-cranes-hearing-memo.docx"
    digest = hashlib.sha256((built / name).read_bytes()).hexdigest()
    assert set(held) == {"_type", "subject", "predicateType", "predicate"}
    assert held["_type"] == "https://in-toto.io/Statement/v1"
    assert held["predicateType"] == "https://slsa.dev/provenance/v1"
    assert held["subject"] == [{"name": name, "digest": {"sha256": digest}}]
    definition, details = (
        held["predicate"]["buildDefinition"],
        held["predicate"]["runDetails"],
    )
    assert set(definition) == {
        "buildType",
        "externalParameters",
        "internalParameters",
        "resolvedDependencies",
    }
    assert details["builder"] == {
        "id": "urn:briefings:builder",
        "version": {"briefings": "0.1.0"},
    }
    named = {one["name"]: one["digest"] for one in definition["resolvedDependencies"]}
    source = (built.parent / "sources" / "gazette.txt").read_bytes()
    assert named["snapshot gazette"] == {"sha256": hashlib.sha256(source).hexdigest()}
    assert {"template hearing-memo", "house file", "dossier harbor-cranes"} <= set(
        named
    )
    (check,) = details["byproducts"]
    assert check["annotations"]["covered"] == "100.0%"


@pytest.mark.slow
def test_the_papers_hold_for_sha256sum_and_are_the_same_again(
    built: Path,
    call: Call,
) -> None:
    call("attest", built)
    before = (built / "SHA256SUMS").read_bytes()
    call("attest", built)

    assert (built / "SHA256SUMS").read_bytes() == before
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=built, check=True)
    ran = call("attest", built, "--check")
    assert (ran.code, ran.out) == (0, "2 files: 2 as attested.\n")


@pytest.mark.slow
def test_an_edited_document_is_neither_attested_nor_as_attested(
    built: Path,
    call: Call,
) -> None:
    call("attest", built)
    memo = built / "harbor-cranes-hearing-memo.docx"
    memo.write_bytes(memo.read_bytes() + b"\0")

    held = call("attest", built, "--check")
    again = call("attest", built)

    assert held.code == 1
    assert "hearing-memo.docx: is not the file that was attested" in held.out
    assert again.code == 2
    assert "was edited since it was built" in again.err


@pytest.mark.slow
def test_a_signature_names_its_signer(
    built: Path,
    call: Call,
    tmp_path: Path,
) -> None:
    if not shutil.which("ssh-keygen"):
        pytest.skip("ssh-keygen is not installed")
    for name in ("key", "other"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name]
        subprocess.run([*command, "-f", str(tmp_path / name)], check=True)
    for name in ("key", "other"):
        public = (tmp_path / f"{name}.pub").read_text()
        (tmp_path / f"{name}.signers").write_text(f"{name}@example.org {public}")

    signed = call("attest", built, "--sign", tmp_path / "key")
    good = call("attest", built, "--check", "--signers", tmp_path / "key.signers")
    bad = call("attest", built, "--check", "--signers", tmp_path / "other.signers")
    sums = built / "SHA256SUMS"
    sums.write_bytes(sums.read_bytes() + b"0" * 64 + b"  more\n")
    late = call("attest", built, "--check", "--signers", tmp_path / "key.signers")
    none = call("attest", built, "--sign", tmp_path / "nobody")

    assert signed.code == 0, signed.err
    assert (good.code, good.out.splitlines()[-1]) == (0, "Signed by key@example.org.")
    assert (bad.code, late.code, none.code) == (1, 1, 2)
    assert "Nobody whom the file names has signed it." in late.out
    assert "there is no key" in none.err


@pytest.mark.slow
def test_documents_of_two_states_of_a_dossier_are_not_attested(
    built: Path, call: Call
) -> None:
    replace(built.parent / "dossier.yaml", "title: Crane inspections", "title: Cranes")
    name = "harbor-cranes-hearing-memo"

    stale = call("attest", built)
    assert call("build", built.parent, "--format", "txt").code == 0
    mixed = call("attest", built)
    moved = built.rename("papers")
    apart = call("attest", moved)

    assert stale.code == mixed.code == apart.code == 2
    assert "1 of 1 document built of another state of the dossier" in stale.err
    assert "1 of 2 documents built of another state" in mixed.err
    assert f"{name}.docx" in mixed.err
    assert f"{name}.txt" not in mixed.err
    assert "1 of 2 documents built" in apart.err
    assert not (moved / "SHA256SUMS").exists()


@pytest.mark.slow
def test_a_document_that_nobody_asks_for_is_told_of(built: Path, call: Call) -> None:
    path = built.parent / "dossier.yaml"
    replace(path, "  - kind: hearing-memo\n", "  - kind: fact-sheet\n")

    ran = call("attest", built)

    assert ran.code == 0, ran.err
    assert "hearing-memo.docx is a document that the dossier does not ask" in ran.out
