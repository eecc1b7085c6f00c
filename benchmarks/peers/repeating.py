"""One way to run a peer: `PEER INPUT OUTPUT [REPEATS]`, cold once or warm often."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def run(load: Callable[[Path], Any], make: Callable[[Any], bytes]) -> None:
    """Write the document; with REPEATS, print how long each making took.

    Warm, the first making is not counted, and reading the input never is.
    """
    source, target, *rest = sys.argv[1:]
    repeats = int(rest[0]) if rest else 0
    given = load(Path(source))
    content = make(given)
    spent = []
    for _ in range(repeats):
        wall, cpu = time.perf_counter(), time.process_time()
        content = make(given)
        spent.append((time.process_time() - cpu, time.perf_counter() - wall))
    Path(target).write_bytes(content)
    if repeats:
        print(json.dumps(spent))


def plain(path: Path) -> Any:
    """Return the memo as plain data."""
    return json.loads(path.read_text(encoding="utf-8"))
