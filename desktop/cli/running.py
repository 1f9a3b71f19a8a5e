"""One run of the command line, from the arguments to the exit code."""

import os
import sys
from typing import TYPE_CHECKING

from desktop import language
from desktop.cli import console
from desktop.cli.arguments import LANGUAGES, Arguments
from desktop.cli.errors import OutputFailed, Stopped, WrongUsage
from desktop.cli.sentences import sentence
from desktop.cli.session import Session
from desktop.cli.words import teach_click
from desktop.errors import ExpectedError
from desktop.exchange.errors import FieldError
from desktop.language import tr

if TYPE_CHECKING:
    import click

DONE, FAILED, MISUSED = 0, 1, 2


def run(arguments: Arguments) -> int:
    """Run the verb in `arguments` and return the exit code: 0 done, 1 not or in part, 2 misused."""
    language.speak(arguments.language or LANGUAGES[0])
    teach_click()
    try:
        return _run(arguments)
    except ExpectedError as error:
        console.tell(sentence(error))
        if isinstance(error, OutputFailed):
            _write_no_more()
        return MISUSED if isinstance(error, WrongUsage | FieldError) else FAILED
    except KeyboardInterrupt:
        console.tell(sentence(Stopped()))
        return FAILED
    except BrokenPipeError:
        _write_no_more()
        return FAILED


def _run(arguments: Arguments) -> int:
    import click

    from desktop.cli.verbs import bantin  # its help texts are translated as it is imported

    try:
        code = bantin.main(
            list(arguments.rest), prog_name="bantin", standalone_mode=False, obj=Session(arguments)
        )
    except click.exceptions.NoArgsIsHelpError as error:
        console.tell(error.format_message())
        return MISUSED
    except click.UsageError as error:
        console.tell(_with_hint(error))
        return MISUSED
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return code if isinstance(code, int) else DONE


def _with_hint(error: "click.UsageError") -> str:
    """Return what is wrong with the command line and where it says what is right, in one line."""
    command = error.ctx.command_path if error.ctx else "bantin"
    message = error.format_message().rstrip(".").replace("\n", " ")
    return tr("{message}: see “{command} --help”.", message=message, command=command)


def _write_no_more() -> None:
    """Let Python's last flush go nowhere: the disk is full, or the reader (`| head`) has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
