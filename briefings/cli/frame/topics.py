"""Every rule by its name, with what `briefings explain` says of it."""

import textwrap
from collections.abc import Mapping, Sequence

from briefings.diagnostics import Severity
from briefings.report import Topic

STOPPED = """\
A run that could not go on.

Why it matters
    Something around the dossier does not serve: a template, the house file, a folder.
    What was found up to there is reported; nothing was written."""


_OWN = """\
Where all that differs is a word that is not known here, a dossier may add it to {}, in
the TOML file that its `lexicon` names."""


def topics() -> Mapping[str, Topic]:
    """Return what each rule wants: of dossiers, of files, of finished documents."""
    from briefings.evidence import tables_settling
    from briefings.proofreading import EXPLAINED
    from briefings.reading import COMPLAINTS, severity_of
    from briefings.rules import RULES, name_of, severities_of

    known = tables_settling()
    found = {
        name_of(rule): Topic(severities_of(rule), _text(rule.__doc__ or "", tables))
        for rule in RULES
        for tables in [known.get(name_of(rule), ())]
    }
    found |= {
        name: Topic((severity_of(name),), text) for name, text in COMPLAINTS.items()
    }
    found |= {
        rule.name: Topic(rule.severities, rule.text.strip()) for rule in EXPLAINED
    }
    found["stopped-run"] = Topic((Severity.ERROR,), STOPPED)
    return dict(sorted(found.items()))


def _text(text: str, tables: Sequence[str]) -> str:
    """Return what is said of a rule, with the word lists that may settle its alarms."""
    if not tables:
        return text.strip()
    told = _OWN.format(" or ".join(f"`[{table}]`" for table in tables))
    margin = " " * 4
    own = textwrap.fill(told, 84, initial_indent=margin, subsequent_indent=margin)
    return f"{text.strip()}\n\nWords of your own\n{own}"
