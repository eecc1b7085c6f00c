"""What fuzzing found once is never found again."""

import pytest

from tests.fuzz.readers import READERS, kept, seeds


@pytest.mark.parametrize("reader", READERS)
def test_no_input_that_was_found_is_a_fault_again(reader: str) -> None:
    for content in kept(reader):
        READERS[reader](content)


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_a_reader_takes_its_seeds_whole_and_cut(reader: str) -> None:
    tried = list(seeds(reader))

    assert tried
    for content in tried[:6]:
        READERS[reader](content)
        READERS[reader](content[: len(content) // 2])
