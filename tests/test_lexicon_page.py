"""What docs/lexicon.md says is so; run as a script, it writes the page's tables."""

import re
import tomllib
from pathlib import Path

from briefings.evidence import extended
from briefings.evidence.lexicons import FOLDER, load
from briefings.evidence.own_words.extending import FORMS
from briefings.evidence.own_words.keys import key_at, keys

PAGE = Path(__file__).parents[1] / "docs/lexicon.md"
WRITTEN = {
    "phrases": '`["quip, wisecrack", "jot down"]`: words or phrases, commas between',
    "kind": '`interview = ["sit-down"]`: words or phrases of that kind',
    "idioms": '`["two bit"]`: phrases, with hyphens or without',
    "words": '`["barge, lighter"]`: single words, commas between',
    "signs": '`["₿"]`: single signs',
    "same": '`["cart, carts, dray"]`: single words, a text for each group',
    "alike": '`["decant, pour off"]`: words, or verbs with a particle, a text a group',
    "sides": '`open = ["unbar, open", "bar"]`: a text for each side, `""` for no words',
    "names": '`["Full Name | Short Name | ACRONYM"]`: a text for each',
    "integer": "`foursome = 4`: a whole number",
    "pair": "`umpteen = [3, 12]`: two whole numbers",
    "choice": '`tail = "end"`: one of `early`, `mid`, `late`, `end`',
    "word": '`sennightly = "week"`: a single word',
    "day": '`"the merger" = "2025-03-01"`: a day, a month, a year, or two and a slash',
    "holiday": '`"founders\' day" = [5, 0, 2]`: `[month, day]`, or as here',
    "unit": '`chain = { words = ["chain", "chains"], factor = 792 }`',
    "money": '`farthing = ["£", 1]`: a sign, and hundredths',
}
"""Form → how it is written, by an example."""


def forms_table() -> str:
    used = dict.fromkeys(key.form for key in keys())
    shown = {form: WRITTEN[form].replace("|", "\\|") for form in used}
    return "".join(f"| {form} | {text} |\n" for form, text in shown.items())


def keys_table() -> str:
    lines = ["| table | key | form | what the words do |\n", "|---|---|---|---|\n"]
    for key in keys():
        name = "*" if key.is_named else key.path[-1]
        lines.append(f"| `[{key.table}]` | `{name}` | {key.form} | {key.meaning} |\n")
    return "".join(lines)


def with_tables(text: str) -> str:
    """Return the page with its tables as they should be."""
    for name, table in (("forms", forms_table()), ("keys", keys_table())):
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
        before, mark, rest = text.partition(begin)
        assert mark
        _, mark, after = rest.partition(end)
        assert mark
        text = before + begin + table + end + after
    return text


def test_the_page_lists_every_key_and_every_form() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert text == with_tables(text)
    assert {key.form for key in keys()} == WRITTEN.keys() == FORMS.keys()


def test_the_page_shows_words_that_can_be_added() -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)

    assert extended(tomllib.loads(shown), b"shown").faults == ()


def test_each_form_is_shown_as_it_is_written() -> None:
    for key in keys():
        shown = re.findall(r"`([^`]*)`", WRITTEN[key.form])[0]
        value = shown if key.is_named else f"{key.path[-1]} = {shown}"
        if key.is_named == (" = " in shown.split("{")[0]):
            given = tomllib.loads(f"[{key.table}]\n{value}\n")
            told = extended(given, b"shown").faults
            assert [fault for fault in told if fault.sort != "known"] == [], key


def test_every_key_of_our_lists_may_be_added_to() -> None:
    names = {path.stem for path in FOLDER.glob("*.toml")} - {"keys"}
    met = {key_at(route) for name in names for route in routes((name,), load(name))}

    assert {key.list for key in keys()} == names
    # Ours has no events with a day: those are the dossier's own.
    assert set(keys()) - met == {key_at(("calendar", "events", "the merger"))}


def routes(route: tuple[str, ...], held: object) -> list[tuple[str, ...]]:
    if len(route) > 1 and key_at(route):
        return [route]
    assert isinstance(held, dict), f"no key tells of {route}"
    return [one for name in held for one in routes((*route, name), held[name])]


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text("utf-8")), encoding="utf-8")
