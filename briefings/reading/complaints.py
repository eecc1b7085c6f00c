"""What a reading may complain of: the name in brackets, and why it matters."""

from collections.abc import Mapping

from briefings.diagnostics import Severity

COMPLAINTS: Mapping[str, str] = {
    "broken-yaml": """\
A line that cannot be read.

Why it matters
    A mark is missing or misplaced: a quote mark, a bracket, a colon, a dash or the
    indentation. What follows it in the file is not read, so mend the first one first.
    Text that holds `: ` or ` #`, or begins with one of @ ` % * & ! | > ? [ { , stands
    in quotes.""",
    "broken-toml": """\
A line of the words that cannot be read.

Why it matters
    A quote mark, a bracket or an equals sign is missing or misplaced, or a key is given
    twice. Nothing of the file counts until it can be read to its end.""",
    "damaged-seal": """\
A seal that cannot be read.

Why it matters
    The seal vouches for facts whose words are not at hand. A damaged one vouches for
    nothing. Restore it from your history, or seal again with the texts at hand.""",
    "duplicate-key": """\
A key that is given twice.

Why it matters
    Only one of the two could count, and nobody would see which. Lists that stand in
    several files of a dossier are joined; single values stand in one.""",
    "empty-file": """\
A file that holds nothing.

Why it matters
    An empty file is most often one that was not saved.""",
    "known-word": """\
A word of your own that the shipped list has already.

Why it matters
    It changes nothing. What you hoped that it would settle has another reason.""",
    "labelled-part": """\
A text that begins with & or ! outside quotes.

Why it matters
    YAML reads it as a label for another program and drops it from the text.""",
    "lost-include": """\
An included file that is not there, or lies outside the dossier's folder.

Why it matters
    A dossier travels as one folder: what it includes lies inside it, and is read once.
    Paths are given from the dossier's folder, with / between names.""",
    "lost-lexicon": """\
A file of words that is not there, or lies outside the dossier's folder.

Why it matters
    Statements would be read without the words that the dossier adds. The file lies in
    the dossier's folder; its path is given from there, with / between names.""",
    "merge-conflict": """\
A merge that was left unfinished.

Why it matters
    Both versions stand in the file. A person decides which one holds.""",
    "merge-key": """\
Keys that are copied from another part of the file.

Why it matters
    A record that is put together from several places cannot be read off the page.""",
    "missing-key": """\
A record that lacks a key it must have.

Why it matters
    The documents cannot be written without it. `briefings schema` lists the keys of
    each record.""",
    "odd-key": """\
A key that is no plain word.

Why it matters
    Most often a text that begins with a bracket, or with a colon, stands without its
    quotes.""",
    "repeated-part": """\
A text that begins with * outside quotes.

Why it matters
    YAML reads it as a copy of another part of the file. A few lines of such copies can
    stand for billions, and a record cannot be read off the page.""",
    "second-document": """\
A second document in one file.

Why it matters
    What stands below the line `---` would not be read. Put it into a file of its own
    and name that file under `include`.""",
    "strange-character": """\
A character that nobody sees and that changes the text.

Why it matters
    Control characters, hidden line ends, tags and turned reading directions come along
    when text is pasted. Word cannot hold some of them; others make a sentence read
    differently than it is written.""",
    "swallowed-text": """\
A text that is cut short by the sign #.

Why it matters
    Outside quotes, YAML takes ` #` and what follows for a remark: `Exhibit #5` would be
    printed as `Exhibit`. A remark has a space after its sign.""",
    "too-much": """\
More than a dossier can honestly hold.

Why it matters
    Size and depth are limited so that a file cannot exhaust the machine. Large dossiers
    spread their records over several files with `include`.""",
    "unfit-value": """\
A value that its key cannot have.

Why it matters
    A misspelt word, a day that the calendar does not have, or a list where one text
    belongs would be printed wrongly or not at all.""",
    "unkeyed-file": """\
A file whose content stands under no key.

Why it matters
    A file of a dossier says what it holds: `facts:`, `questions:` and so on.""",
    "unknown-key": """\
A key that the record does not know.

Why it matters
    A misspelt key would be left out of every document, and a misspelt `audience` would
    let a record reach readers it is not meant for.""",
    "wrong-encoding": """\
A file that is not saved as UTF-8.

Why it matters
    Its letters would come out as others. Editors offer UTF-8 under `Save as` or
    `Encoding`.""",
}
"""Name → title, blank line, and the reason; as `briefings explain` prints it."""


def severity_of(name: str) -> Severity:
    """Return how grave a complaint of a reading is."""
    return Severity.INFO if name == "known-word" else Severity.ERROR
