"""`briefings explain`: say what a rule wants and why."""

from difflib import get_close_matches

import click

from briefings.errors import BriefingsError


@click.command("explain")
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Print what RULE wants, why it matters, and an example; all rules if left out."""
    from briefings.rules import RULES, name_of

    by_name = {name_of(module): module for module in RULES}
    if rule is None:
        for name, module in sorted(by_name.items()):
            click.echo(f"{name:<28} {module.SEVERITY:<7} {_title(module.__doc__)}")
        return
    if rule not in by_name:
        raise BriefingsError(f"there is no rule '{rule}'", help=_near(rule, [*by_name]))
    module = by_name[rule]
    click.echo(f"{rule} ({module.SEVERITY})\n")
    click.echo((module.__doc__ or "").strip())


def _title(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def _near(name: str, names: list[str]) -> str:
    close = get_close_matches(name, names, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    return "list them all with `briefings explain`"
