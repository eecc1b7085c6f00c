"""From nothing to the peers in their own environment: `python -m benchmarks setup`.

Nothing of it is a dependency of the project. A peer that cannot be had is said so in
the table.
"""

import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
PEERS = HERE / "peers"
KEPT = HERE / ".peers"
PYTHON = KEPT / "python" / "bin" / "python"
NODE = KEPT / "node"
DOCXTPL = KEPT / "docxtpl.docx"


def set_up() -> None:
    """Install every peer that can be had."""
    KEPT.mkdir(exist_ok=True)
    if not PYTHON.exists():
        venv.create(KEPT / "python", with_pip=True)
    for line in (PEERS / "requirements.txt").read_text().split():
        _try([PYTHON, "-m", "pip", "install", "--quiet", line])
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not here; docx (npm) is left out", file=sys.stderr)
    else:
        NODE.mkdir(exist_ok=True)
        shutil.copy(PEERS / "package.json", NODE)
        _try([npm, "install", "--prefix", NODE, "--silent"])
    _try([PYTHON, PEERS / "docxtpl_template.py", DOCXTPL])


def _try(command: Sequence[str | Path]) -> None:
    done = subprocess.run(list(map(str, command)), check=False)
    if done.returncode:
        print(f"could not be done: {' '.join(map(str, command))}", file=sys.stderr)


def pandoc() -> Path:
    """Return where the pandoc of the package lies."""
    library = KEPT / "python" / "lib"
    found = sorted(library.glob("python*/site-packages/pypandoc/files/pandoc"))
    return found[0] if found else library / "pandoc"
