"""`briefings explain`: say what a rule wants and why."""

from typing import Any

import click

from briefings.errors import BriefingsError


class _RuleName(click.ParamType):  # type: ignore[type-arg] # plain before click 8.4
    name = "RULE"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[Any]:
        from click.shell_completion import CompletionItem

        from briefings.cli.frame.topics import topics

        return [
            CompletionItem(name) for name in topics() if name.startswith(incomplete)
        ]


@click.command("explain")
@click.argument("rule", required=False, type=_RuleName())
def command(rule: str | None) -> None:
    """Print what RULE wants, why it matters, and an example; all rules if left out."""
    from briefings.cli.frame.topics import topics

    known = topics()
    if rule is None:
        for name, topic in known.items():
            click.echo(f"{name:<28} {topic.shown_severities:<19} {topic.title}")
        return
    if rule not in known:
        from difflib import get_close_matches

        near = get_close_matches(rule, known, n=1)
        remedy = "list them all with `briefings explain`"
        raise BriefingsError(
            f"there is no rule '{rule}'",
            help=f"did you mean '{near[0]}'?" if near else remedy,
        )
    click.echo(f"{rule} ({known[rule].shown_severities})\n\n{known[rule].text}")
