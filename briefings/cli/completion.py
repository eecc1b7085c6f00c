"""`briefings completion`: print what makes a shell complete our commands."""

import click

from briefings.cli.frame.options import OneOf
from briefings.errors import BriefingsError

SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command("completion")
@click.argument("shell", type=OneOf(SHELLS))
def command(shell: str) -> None:
    """Print the script that lets SHELL complete our commands, options and rules.

    In bash: `eval "$(briefings completion bash)"`, in `~/.bashrc` to keep it.  In fish:
    `briefings completion fish | source`.
    """
    from click.shell_completion import get_completion_class

    from briefings.cli.main import root

    kind = get_completion_class(shell)
    if kind is None:
        raise BriefingsError(
            f"completion in {shell} needs a newer click", help="pip install -U click"
        )
    made = kind(root, {}, "briefings", "_BRIEFINGS_COMPLETE")
    # The class would first start the shell to ask for its version.
    click.echo(made.source_template % made.source_vars())
