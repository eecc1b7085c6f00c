"""What the code must not do anywhere but in one place, read from the code itself."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import briefings
from tests.cli.kit import copy_of_harbor, environment

PACKAGE = Path(briefings.__file__).parent

PAGE = PACKAGE.parent / "SECURITY.md"


def promised() -> dict[str, set[str]]:
    """Return what may be done → the only modules that do it, as the page says."""
    table = PAGE.read_text("utf-8").partition("<!-- deeds: begin -->\n")[2]
    rows = table.partition("<!-- deeds: end -->")[0].splitlines()[2:]
    cells = [row.split("|")[1:3] for row in rows]
    return {deed.strip(): set(re.findall("`(.+?)`", only)) for deed, only in cells}


ONLY_IN = promised()

CALLS = {
    "write_text": "opens for writing",
    "write_bytes": "opens for writing",
    "touch": "opens for writing",
    "unlink": "opens for writing",
    "rename": "opens for writing",
    "ParserCreate": "makes an XML parser",
    "XMLParser": "makes an XML parser",
    "fromstring": "makes an XML parser",
    "import_module": "loads code by name",
    "SandboxedEnvironment": "makes a template environment",
    "ImmutableSandboxedEnvironment": "makes a template environment",
    "eval": "runs text as code",
    "exec": "runs text as code",
    "compile_command": "runs text as code",
    "system": "runs a program",
    "popen": "runs a program",
    "startfile": "runs a program",
    "posix_spawn": "runs a program",
    "fork": "runs a program",
    **{f"exec{end}": "runs a program" for end in ("v", "ve", "vp", "vpe", "l", "lp")},
    **{f"spawn{end}": "runs a program" for end in ("v", "ve", "vp", "vpe", "l", "lp")},
}
"""The last name of what is called → what it does."""

MODULES = {
    "subprocess": "runs a program",
    "socket": "goes to the network",
    "http": "goes to the network",
    "socketserver": "goes to the network",
    "ssl": "goes to the network",
    "asyncio": "goes to the network",
    "ftplib": "goes to the network",
    "smtplib": "goes to the network",
    "xmlrpc": "goes to the network",
    "webbrowser": "runs a program",
    "urllib.request": "goes to the network",
    "urllib3": "goes to the network",
    "requests": "goes to the network",
    "distributed": "goes to the network",
    "pickle": "unpickles",
    "marshal": "unpickles",
    "shelve": "unpickles",
}
"""What is imported → what it does."""


def deeds(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                yield from imported([alias.name for alias in names], node.lineno)
            case ast.ImportFrom(module=str(module), names=names):
                whole = [f"{module}.{alias.name}" for alias in names]
                yield from imported(whole, node.lineno)
            case ast.Call():
                yield from called(node)
            case ast.ClassDef(bases=[ast.Name(id=base)]) if base in CALLS:
                yield CALLS[base], node.lineno


def imported(names: list[str], line: int) -> Iterator[tuple[str, int]]:
    for name in names:
        for known, deed in MODULES.items():
            if name == known or name.startswith(f"{known}."):
                yield deed, line


def called(node: ast.Call) -> Iterator[tuple[str, int]]:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            pass
        case _:
            return
    if name in CALLS:
        yield CALLS[name], node.lineno
    if name == "ZipFile":
        is_new = any(isinstance(a, ast.Constant) and a.value == "w" for a in node.args)
        yield "makes packages" if is_new else "opens packages", node.lineno
    if name == "open" and writes(node):
        yield "opens for writing", node.lineno


def writes(node: ast.Call) -> bool:
    """Whether a call of `open` says a mode or a flag to write with."""
    said = [
        *(a.value for a in node.args if isinstance(a, ast.Constant)),
        *(k.value.value for k in node.keywords if isinstance(k.value, ast.Constant)),
    ]
    flags = {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
    is_mode = any(isinstance(m, str) and re.fullmatch(r"[wax]b?\+?", m) for m in said)
    return is_mode or bool(flags & {"O_WRONLY", "O_RDWR", "O_CREAT"})


@cache
def found() -> dict[str, dict[str, int]]:
    done: dict[str, dict[str, int]] = {deed: {} for deed in ONLY_IN}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for deed, line in deeds(ast.parse(path.read_text("utf-8"))):
            done[deed].setdefault(name, line)
    return done


def test_the_page_tells_of_all_that_is_looked_for() -> None:
    assert {*CALLS.values(), *MODULES.values()} <= set(ONLY_IN)


@pytest.mark.parametrize(
    "line",
    [
        "import subprocess",
        "from urllib import request",
        "from http.server import HTTPServer",
        "os.execv('x', [])",
        "open('x', 'w')",
        "import pickle",
    ],
)
def test_what_is_looked_for_is_seen(line: str) -> None:
    assert list(deeds(ast.parse(line)))


@pytest.mark.parametrize("deed", ONLY_IN)
def test_it_is_done_in_one_place_only(deed: str) -> None:
    elsewhere = found()[deed].keys() - ONLY_IN[deed]

    assert elsewhere == set(), f"{deed}: {found()[deed]}"
    assert ONLY_IN[deed] <= found()[deed].keys(), "mend the list"


ALONE = """
import sys

REFUSED = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
    "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn",
)


def refuse(event, arguments):
    if event in REFUSED:
        sys.stderr.write(f"REFUSED {event} {arguments}\\n")
        raise PermissionError(event)


sys.addaudithook(refuse)
from briefings.cli import main

main(sys.argv[1:])
"""
"""A program that runs a command of ours, and lets it neither connect nor start one."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        "check harbor",
        "build harbor --no-cache --format docx --format html --format txt",
    ],
)
def test_no_connection_is_made_and_no_program_started(
    tmp_path: Path, command: str
) -> None:
    copy_of_harbor(tmp_path / "harbor")

    ran = subprocess.run(
        [sys.executable, "-c", ALONE, *command.split()],
        cwd=tmp_path,
        env=environment({"PYTHONPATH": str(PACKAGE.parent)}),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.slow
def test_no_pattern_can_be_made_to_backtrack_for_long() -> None:
    pytest.importorskip("regexploit", reason="regexploit is not installed")
    with warnings.catch_warnings(action="ignore"):
        from regexploit.ast.sre import SreOpParser
        from regexploit.redos import find

    class Parser(SreOpParser):  # type: ignore[misc] # it has no types
        from_POSSESSIVE_REPEAT = SreOpParser.from_MAX_REPEAT  # noqa: N815
        from_ATOMIC_GROUP = SreOpParser.sequence_or_singleton  # noqa: N815

    wrong = [
        f"{name}: {pattern.pattern}"
        for name, pattern in patterns()
        for weak in find(Parser().parse_sre(pattern.pattern, pattern.flags))
        if weak.starriness > 2
    ]

    assert len(list(patterns())) > 50
    assert wrong == []


@pytest.mark.slow
def test_no_group_is_repeated_possessively() -> None:
    """Python 3.11.2 takes what did not match into the match; an atomic group serves."""
    wrong = [
        f"{name}: {pattern.pattern}"
        for name, pattern in patterns()
        if re.search(r"\)(?:[+*?]|\{[\d,]+\})\+", pattern.pattern)
    ]

    assert wrong == []


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern that a module of ours holds, by the module and its name."""
    for module in pkgutil.walk_packages(briefings.__path__, "briefings."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name, module in list(sys.modules.items()):
        if name.startswith("briefings"):
            for key, value in vars(module).items():
                for one in members(value):
                    if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                        yield f"{name}.{key}", one


def members(value: object) -> list[object]:
    match value:
        case dict():
            return list(value.values())
        case tuple() | list():
            return list(value)
        case _:
            return [value]
