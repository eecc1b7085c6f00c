"""Coverage-guided fuzzing of what reads foreign bytes: `python -m tests.fuzz READER`.

    python -m tests.fuzz yaml --seconds 60

A reader may answer, or raise `BriefingsError`; anything else is a fault, and its input
is to be kept as a file in `tests/fuzz/found/READER/`, which the tests go through for
good.
Needs `atheris` (Linux, `pip install atheris`).
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

from tests.fuzz.readers import READERS, kept, seeds


def main() -> None:
    """Fuzz one reader until its time is over or it fails."""
    parser = argparse.ArgumentParser("python -m tests.fuzz", description=__doc__)
    parser.add_argument("reader", choices=READERS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--most", type=int, default=4096, help="bytes of an input")
    asked = parser.parse_args()
    corpus = Path(tempfile.mkdtemp(prefix=f"fuzz-{asked.reader}-"))
    for number, seed in enumerate((*seeds(asked.reader), *kept(asked.reader))):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        sys.argv[0],
        str(corpus),
        f"-max_total_time={asked.seconds}",
        f"-max_len={asked.most}",
        "-timeout=20",
        "-rss_limit_mb=2048",
        f"-artifact_prefix={corpus}/",
        "-print_final_stats=1",
    ]
    atheris.Setup(options, READERS[asked.reader])
    atheris.Fuzz()


if __name__ == "__main__":
    with atheris.instrument_imports(include=["briefings", "yaml"]):
        import briefings.evidence.comparing
        import briefings.memo.dialect
        import briefings.reading
        import briefings.tracing
        import briefings.writing  # noqa: F401 -- for their coverage
    main()
