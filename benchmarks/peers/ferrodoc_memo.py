"""The memo by ferrodoc: Markdown, made ahead, converted by a library in Rust."""

from pathlib import Path

import ferrodoc
from repeating import run


def load(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def make(markdown: str) -> bytes:
    return ferrodoc.convert(markdown, "gfm", "docx")


run(load, make)
