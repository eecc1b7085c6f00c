"""What a command loads before it needs it."""

import subprocess
import sys

import pytest


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "never"),
    [
        (
            "--help",
            {"yaml", "pydantic", "jinja2", "docx", "lxml", "markdown_it", "pathlib"},
        ),
        ("explain", {"jinja2", "docx", "lxml", "markdown_it"}),
        ("check nowhere", {"jinja2", "docx", "lxml", "markdown_it"}),
    ],
)
def test_a_command_loads_only_the_libraries_it_needs(
    command: str, never: set[str]
) -> None:
    script = (
        "import sys, contextlib, io\n"
        "from briefings.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), "
        "contextlib.redirect_stderr(io.StringIO()), "
        "contextlib.suppress(SystemExit):\n"
        f"    main({command.split()!r})\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()

    assert never.isdisjoint(loaded)
