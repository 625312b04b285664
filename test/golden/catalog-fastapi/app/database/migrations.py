import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

DIRECTORY = Path(__file__).parents[2] / "migrations"


@dataclass(frozen=True)
class Migration:
    """One pair of files in `migrations/`: `NNNN_name.up.sql` and `NNNN_name.down.sql`.

    What follows a line `-- record` does the bookkeeping for those who apply the files with psql.
    """

    version: str
    name: str
    checksum: str
    """SHA-256 of the statements of the .up.sql file."""


def read_migrations() -> list[Migration]:
    """Reads the migration files, oldest first."""
    return [_read(path.name) for path in sorted(DIRECTORY.glob("*.up.sql"))]


def read_statements(file: str) -> str:
    """The statements of one file, without its record."""
    return re.split(r"^-- record$", (DIRECTORY / file).read_bytes().decode(), maxsplit=1, flags=re.MULTILINE)[0]


def _read(file: str) -> Migration:
    version, _, name = file.removesuffix(".up.sql").partition("_")
    return Migration(version, name, hashlib.sha256(read_statements(file).encode()).hexdigest())
