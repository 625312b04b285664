import sys
from collections.abc import Callable

from app.core.config import INVALID_CONFIGURATION, ConfigError


def run_command(command: Callable[[list[str]], str]) -> None:
    """Runs a command of the command line with its arguments and prints its result; a failure sets the exit code."""
    try:
        print(command(sys.argv[1:]))
    except ConfigError as error:
        print(error, file=sys.stderr)
        sys.exit(INVALID_CONFIGURATION)
    except Exception as error:
        print(error, file=sys.stderr)
        sys.exit(1)
