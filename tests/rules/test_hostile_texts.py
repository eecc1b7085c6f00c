"""Texts made to crash or to tire the rules: no crash, no hang, no silent pass."""
# ruff: noqa: RUF001 - texts as an attacker types them

import time
from typing import Any

import pytest

from briefings.diagnostics import Diagnostic
from briefings.rules import check
from tests import kit

PASSAGE = "The register lists 4,200 cranes; Dana Roe closed the pier on May 3, 2025."
SLOW = 4  # seconds, on any machine; a hang takes minutes

SOURCES = {
    "no sentences": "crane " * 60_000,
    "one sentence of a megabyte": "x" * 1_000_000,
    "only digits": "1234567890" * 50_000,
    "many numbers": "12 " * 20_000,
    "many dates": "May 3, 2025, " * 5_000,
    "many names": "Dana Roe " * 10_000,
    "many marks": '" ' * 40_000,
    "open brackets": "(" * 100_000,
    "much saying": "he said, " * 10_000,
    "many negations": "not " * 40_000,
    "mixed scripts": "Цена 3,5 млн. 価格は三十五です。 " * 3_000,
    "combining marks": "e" + "\u0301" * 50_000,
    "zero-width characters": "a\u200b" * 50_000,
    "turned text": "\u202e" * 50_000,
    "roman numerals": "MCMXCIV " * 20_000,
}

STATEMENTS = {
    "a zero-width character in a number": "The register lists 4,2\u200b00 cranes.",
    "a zero-width character in a name": "Dana R\u200boe closed the pier.",
    "a look-alike letter in a name": "Dana R\u043ee closed the pier.",
    "a turned number": "The register lists \u202e002,4\u202c cranes.",
    "a full-width number": "The register lists ４,７００ cranes.",
    "a decimal comma": "The register lists 4,7 thousand cranes.",
    "arabic digits": "The register lists ٤٧٠٠ cranes.",
    "a roman numeral": "The register lists MMMMCC cranes.",
    "a superscript": "The register lists 4,200² cranes.",
    "a fraction sign": "The register lists 4,200½ cranes.",
}


def told(text: str, statement: str) -> tuple[Diagnostic, ...]:
    fact: dict[str, Any] = {"id": "f", "statement": statement}
    fact["attribution"] = {"document": "a log"}
    fact["excerpts"] = [{"source": "log", "quote": text}]
    part = {"sources": [{"id": "log"}], "facts": [fact]}
    return check(kit.desk({"texts": {"log": text}, "dossier": part}))


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
def test_a_hostile_source_neither_hangs_nor_passes(text: str) -> None:
    start = time.process_time()
    found = told(text, "The Harbor Agency closed 77 piers on June 9, 2025.")

    assert any(str(item.severity) == "error" for item in found)
    assert time.process_time() - start < SLOW


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
def test_a_hostile_statement_does_not_hang(text: str) -> None:
    start = time.process_time()
    told(PASSAGE, text[:4_900])

    assert time.process_time() - start < SLOW


def test_a_statement_too_long_to_check_is_an_error() -> None:
    rules = {item.rule for item in told(PASSAGE, "It rained. " * 2_000)}

    assert "overfull-statement" in rules


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_odd_characters_do_not_pass_in_silence(statement: str) -> None:
    found = told(PASSAGE, statement)

    assert any(str(item.severity) != "info" for item in found)
