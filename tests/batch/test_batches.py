"""Many dossiers at once: the command in real folders, on each executor."""

import json
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import environment, run, tree

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parents[2]
FIGURE = "The register lists "


@pytest.fixture(scope="module")
def scaffold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scaffold") / "first"
    assert run("new", folder).code == 0
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def copies(scaffold: Path, home: Path, names: list[str]) -> list[str]:
    for name in names:
        shutil.copytree(scaffold, home / name)
    return names


def spoil(folder: Path) -> None:
    facts = next(folder.glob("facts.y*ml"), folder / "dossier.yaml")
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("excerpts:", "excerpt:", 1), encoding="utf-8")


def documents(folder: Path) -> dict[str, bytes]:
    return {k: v for k, v in tree(folder).items() if k.endswith(".docx")}


def test_a_bad_dossier_does_not_lose_the_others(
    scaffold: Path, home: Path, call: Call
) -> None:
    copies(scaffold, home, ["a", "b", "c"])
    spoil(home / "b")

    ran = call("build", "a", "b", "nowhere", "c")

    assert ran.code == 2
    assert ran.out.splitlines()[-1] == (
        "4 dossiers: 2 built, 1 not built, 1 could not be done."
    )
    order = [line for line in ran.out.splitlines() if line in {"a:", "b:", "c:"}]
    assert order == ["a:", "b:", "c:"]
    assert "'excerpt'" in ran.out
    assert documents(home / "a").keys() == documents(home / "c").keys() != set()
    assert not documents(home / "b")


def test_what_is_built_is_not_built_again(
    scaffold: Path, home: Path, call: Call
) -> None:
    copies(scaffold, home, ["a", "b"])
    call("build", "a", "b")
    before = tree(home)

    ran = call("build", "a", "b")

    assert ran.out.splitlines()[-1] == "2 dossiers: 2 unchanged."
    assert tree(home) == before


def test_programs_get_one_report(scaffold: Path, home: Path, call: Call) -> None:
    copies(scaffold, home, ["a", "b"])
    spoil(home / "b")

    ran = call("check", "a", "b", "--output", "json", "--output", "junit=j.xml")

    report = json.loads(ran.out)
    assert ran.code == 1
    assert {item["file"] for item in report["diagnostics"]} == {"b/facts.yaml"}
    assert "<testsuite" in (home / "j.xml").read_text()


def test_changed_files_stand_for_their_dossier(
    scaffold: Path, home: Path, call: Call
) -> None:
    copies(scaffold, home, ["a"])
    (home / "a" / "more.yaml").write_text("facts: []\n")

    assert call("check", "a/dossier.yaml", "a/more.yaml", "a").out.startswith("Facts")


@pytest.mark.parametrize("executor", ["process", "tests.batch.crews:threads"])
def test_every_executor_gives_the_same_bytes(
    scaffold: Path, home: Path, executor: str
) -> None:
    names = copies(scaffold, home, [f"d{number}" for number in range(12)])
    here = run("build", *names, "--executor", "inline", "--out", "x")
    there = run(
        *("build", *names, "--executor", executor, "-j", "2", "--out", "y"),
        env={"PYTHONPATH": str(TESTS)},
    )

    assert (here.code, there.code) == (0, 0), there.err
    assert documents(home / "x") == documents(home / "y")
    assert len(documents(home / "x")) >= 12
    assert there.out.replace("y/", "x/") == here.out


def test_who_dies_of_a_dossier_is_told(scaffold: Path, home: Path) -> None:
    names = copies(scaffold, home, ["a", "poison", "b", "c", "d"])

    ran = run(
        *("build", *names, "--executor", "tests.batch.crews:mortal", "-j", "2"),
        env={"PYTHONPATH": str(TESTS)},
    )

    assert ran.code == 2
    assert ran.out.splitlines()[-1] == "5 dossiers: 4 built, 1 could not be done."
    assert "poison/dossier.yaml:1:1: error: the worker" in ran.out


@pytest.mark.parametrize(
    ("executor", "says"),
    [
        ("tests.batch.crews:nothing", "is no executor"),
        ("tests.batch.crews:nobody", "gives no executor"),
        ("proces", "gives no executor"),
        ("dask:tcp://127.0.0.1:9", "no Dask scheduler answers"),
    ],
)
def test_an_executor_that_is_none_is_a_sentence(
    scaffold: Path, home: Path, executor: str, says: str
) -> None:
    copies(scaffold, home, ["a"])
    if executor.startswith("dask"):
        pytest.importorskip("distributed")

    ran = run("build", "a", "--executor", executor, env={"PYTHONPATH": str(TESTS)})

    assert ran.code == 2
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_a_killed_build_is_resumed(scaffold: Path, home: Path) -> None:
    names = copies(scaffold, home, [f"d{number:02}" for number in range(40)])
    command = [sys.executable, "-m", "briefings", "build", *names, "-q"]
    build = subprocess.Popen(
        [*command, "--executor", "inline"],
        env=environment(),
        stdout=subprocess.DEVNULL,
    )
    while not documents(home / "d05"):
        time.sleep(0.02)
    build.send_signal(signal.SIGKILL)
    build.wait()
    for content in documents(home):
        assert zipfile.ZipFile(home / content).testzip() is None

    ran = run("build", *names, "-q")

    unchanged = int(ran.out.splitlines()[-1].partition(" unchanged")[0].split()[-1])
    assert ran.code == 0
    assert 5 <= unchanged < 40
    assert all(documents(home / name) for name in names)
    assert not list(home.rglob(".briefings-*.tmp"))


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[tuple[str, list[object]]]:
    """Lend a scheduler and workers on this machine, in folders of their own."""
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    port = 18700 + id(folder) % 1000
    address = f"tcp://127.0.0.1:{port}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    away = {"env": environment({"PYTHONPATH": str(TESTS)}), "cwd": folder}
    started = [
        subprocess.Popen(
            [*dask, "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
            **quiet,
            **away,
        )
    ]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", address]
    worker += ["--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    started += [
        subprocess.Popen(
            [*worker, "--local-directory", str(folder / f"w{number}")], **quiet, **away
        )
        for number in range(workers)
    ]
    try:
        from distributed import Client

        with Client(address, timeout=30, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address, started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


def test_a_cluster_gives_the_same_bytes_though_a_worker_dies(
    scaffold: Path, home: Path
) -> None:
    pytest.importorskip("distributed")
    names = copies(scaffold, home, [f"d{number:02}" for number in range(60)])
    spoil(home / "d07")
    away = home / "away"
    away.mkdir()

    with cluster(away, 2) as (address, workers):
        build = subprocess.Popen(
            [
                *(sys.executable, "-m", "briefings", "build", *names, "-j", "2"),
                *("--executor", f"dask:{address}", "--out", "x"),
            ],
            env=environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        while not documents(home / "x") and build.poll() is None:
            time.sleep(0.02)
        workers[0].kill()
        out, _ = build.communicate(timeout=120)
    here = run("build", *names, "--executor", "inline", "--out", "y")

    assert out.splitlines()[-1] == "60 dossiers: 59 built, 1 not built."
    assert here.code == build.returncode == 1
    assert documents(home / "x") == documents(home / "y")


def test_a_worker_of_another_version_is_told(scaffold: Path, home: Path) -> None:
    from briefings.batch import Task, done, packed

    folder = Path(copies(scaffold, home, ["a"])[0])

    result = done(Task(folder, parcel=packed(folder), program="another"))

    assert result.stop is not None
    assert "another version" in result.stop.item.message
    assert not result.contents
