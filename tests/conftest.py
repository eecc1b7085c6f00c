"""What all tests share: how much a property is tried, and a cache of their own."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "quick",
    max_examples=10,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", max_examples=100, derandomize=True, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(autouse=True, scope="session")
def _cache_of_their_own() -> Iterator[None]:
    """Keep what is remembered between runs apart from a person's."""
    with (
        tempfile.TemporaryDirectory() as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("XDG_CACHE_HOME", folder)
        yield


SLOW = (
    "batch/test_batches.py",
    "cli/test_adding.py",
    "cli/test_bad_input.py",
    "cli/test_check.py",
    "cli/test_check_reports.py",
    "cli/test_commands.py",
    "cli/test_cut_short.py",
    "cli/test_draft.py",
    "cli/test_drafts_of_documents.py",
    "cli/test_house.py",
    "cli/test_lexicon.py",
    "cli/test_lexicon_refused.py",
    "cli/test_marks.py",
    "cli/test_output_folder.py",
    "cli/test_proofs.py",
    "cli/test_references.py",
    "cli/test_refresh.py",
    "cli/test_review.py",
    "cli/test_self_test.py",
    "cli/test_sheet.py",
    "cli/test_source.py",
    "cli/test_template.py",
    "cli/test_terminal.py",
    "cli/test_unchanged.py",
    "kinds/",
    "reading/test_refused.py",
    "reading/test_scaffold.py",
    "reading/test_texts.py",
    "rules/test_hostile_texts.py",
    "rules/test_partings.py",
    "selftest/test_proof.py",
    "tracing/",
)
"""Tests that build whole documents in processes of their own, or try much: -m slow."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes long, so that `pytest` alone stays quick; CI runs it all."""
    root = Path(__file__).parent
    for item in items:
        if item.path.relative_to(root).as_posix().startswith(SLOW):
            item.add_marker(pytest.mark.slow)
