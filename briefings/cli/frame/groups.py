"""Commands that have commands of their own."""

import click


class Group(click.Group):
    """A group that answers a command it does not have with the nearest one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            from briefings.cli.frame.wording import no_command

            raise no_command(args[0], self.commands, str(self.name))
        return super().resolve_command(ctx, args)
