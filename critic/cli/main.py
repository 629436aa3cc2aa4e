"""The `critic` command: reads the command line, loads one module for the command that is called."""

import sys
from importlib import import_module
from typing import Any

import click

from critic import __version__
from critic.cli.errors import Exit, fail, note

_COMMANDS = {
    "chat": "Examine a proposal in conversation (the default).",
    "serve": "Hold the conversation in a browser.",
    "sessions": "List, show, export, delete kept conversations.",
    "review": "Review proposal files without a screen.",
    "new": "Write a proposal file to fill in.",
    "schema": "Write the JSON Schema of proposal files.",
    "explain": "Show everything about one question, technology, precedent or kind.",
    "list": "List questions, kinds, precedents, technologies.",
    "calibrate": "Measure the examiner on past projects.",
    "config": "Show and check the settings: theme and keys.",
    "knowledge": "Check, try and extend the knowledge that questions come from.",
}


class _Lazy(click.Group):
    """Loads the module of a command when it is called, and shows help without loading any."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {name for option in self.get_params(ctx) for name in option.opts}
        default = ["chat"] if args and args[0].startswith("-") and args[0] not in own else []
        return super().parse_args(ctx, [*default, *args])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"critic.cli.{cmd_name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        from critic.source.problems import did_you_mean

        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            hint = did_you_mean(args[0], _COMMANDS)
            raise click.UsageError(f"There is no command `{args[0]}`. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="critic")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Examine a megaproject proposal by rule: questions, challenges, a scored review with its reasons and sources.

    Exit codes: 0 reviewed; 1 findings at or above --fail-on; 2 usage or unreadable input; 3 a mistake in the program;
    130 interrupted.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(import_module("critic.cli.chat").command)


def run() -> None:
    """The command with its exit codes; never a traceback."""
    try:
        code = main.main(standalone_mode=False)
        sys.exit(int(code) if isinstance(code, int) else 0)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.Abort:
        fail("Interrupted.", Exit.INTERRUPTED)
    except KeyboardInterrupt:
        fail("Interrupted.", Exit.INTERRUPTED)
    except click.ClickException as error:
        _usage(error)
    except BrokenPipeError:
        _drop_stdout()
        sys.exit(int(Exit.REVIEWED))
    except Exception as error:
        _internal(error)


def _usage(error: click.ClickException) -> None:
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "critic"
    fail(f"critic: {error.format_message()}\nSee `{where} --help`.", Exit.UNREADABLE)


def _drop_stdout() -> None:
    """The reader has gone; what is still buffered must not raise again when the interpreter closes."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _internal(error: Exception) -> None:
    from critic.source.problems import SourceError

    if isinstance(error, SourceError):
        fail(str(error), Exit.UNREADABLE)
    import os
    import traceback

    if os.environ.get("CRITIC_TRACEBACK"):
        note(traceback.format_exc())
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(place.filename)}, line {place.lineno}"
    fail(
        f"critic: a mistake in the program ({type(error).__name__} in {where}). Nothing you gave it was changed.\n"
        "Run it again with CRITIC_TRACEBACK=1 to see the whole of it, and report it with the file that caused it.",
        Exit.INTERNAL,
    )
