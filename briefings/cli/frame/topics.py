"""Every rule by its name, with what `briefings explain` says of it."""

from collections.abc import Mapping

from briefings.diagnostics import Severity
from briefings.report import Topic

STOPPED = """\
A run that could not go on.

Why it matters
    Something around the dossier does not serve: a template, the house file, a folder.
    What was found up to there is reported; nothing was written."""


def topics() -> Mapping[str, Topic]:
    """Return what each rule wants: of dossiers, of files, of finished documents."""
    from briefings.proofreading import EXPLAINED
    from briefings.reading import COMPLAINTS, severity_of
    from briefings.rules import RULES, name_of, severities_of

    found = {
        name_of(rule): Topic(severities_of(rule), (rule.__doc__ or "").strip())
        for rule in RULES
    }
    found |= {
        name: Topic((severity_of(name),), text) for name, text in COMPLAINTS.items()
    }
    found |= {
        rule.name: Topic(rule.severities, rule.text.strip()) for rule in EXPLAINED
    }
    found["stopped-run"] = Topic((Severity.ERROR,), STOPPED)
    return dict(sorted(found.items()))
