"""What the tests of the command line share: a dossier to spoil, and a call."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.cli import main
from tests.cli.kit import Ran, copy_of_harbor
from tests.cli.yard import made_yard

Call = Callable[..., Ran]


@pytest.fixture
def harbor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small example, in the folder where commands run."""
    monkeypatch.chdir(tmp_path)
    return copy_of_harbor(Path("harbor"))


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a dossier with words of its own, in the folder where commands run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return made_yard(Path("yard"))


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return a function that runs a command in this process."""
    for name in list(os.environ):
        if name.startswith("BRIEFINGS") or name in {"NO_COLOR", "FORCE_COLOR"}:
            monkeypatch.delenv(name)

    def call_main(*arguments: object) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        code = exit_.value.code
        assert isinstance(code, int)
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    return call_main
