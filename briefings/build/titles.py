"""What each rule asks about, in the words that a reader of a document is given."""

from collections.abc import Mapping
from functools import cache

from briefings.proofreading import EXPLAINED
from briefings.rules import RULES, name_of


@cache
def rule_titles() -> Mapping[str, str]:
    """Return rule → its title, without the marks and the stop of a docstring."""
    texts = {name_of(rule): rule.__doc__ or "" for rule in RULES}
    texts |= {rule.name: rule.text for rule in EXPLAINED}
    return {name: _title(text) for name, text in texts.items()}


def _title(text: str) -> str:
    first = text.strip().partition("\n")[0]
    return first.replace("`", "").removesuffix(".")
