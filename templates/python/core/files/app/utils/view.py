from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.core.errors import ErrorDetail, invalid
from app.utils.list_definition import ViewDefinition
from app.utils.query_parameters import read_query_parameters, refuse_unknown

MOST_INCLUDED = 5

Included = Mapping[str, Mapping[str, dict[str, Any]]]
"""For each member that is included, the objects as they are sent, by their ids."""


@dataclass(frozen=True)
class View:
    """What an answer has to hold of each row."""

    fields: Collection[str] | None = None
    """The members to show, the id among them; None: all."""
    include: Sequence[str] = ()
    """The members that show an object instead of its id."""

    def show(self, row: dict[str, Any], included: Included) -> dict[str, Any]:
        """A row as it is sent; what is not among the included objects stays an id."""
        shown = row if self.fields is None else {name: value for name, value in row.items() if name in self.fields}
        objects = {
            name: found[value]
            for name, found in included.items()
            if isinstance(value := shown.get(name), str) and value in found
        }
        return {**shown, **objects}


EVERYTHING = View()


def view_parameters(definition: ViewDefinition | None) -> Collection[str]:
    """The parameters that choose what an answer holds."""
    if definition is None:
        return ()
    return ("fields", "include") if definition.includes else ("fields",)


def read_view(query: str, definition: ViewDefinition) -> View:
    """Reads what the answer with one row has to hold, from a query that may say nothing else."""
    parameters = read_query_parameters(query)
    known = view_parameters(definition)
    refuse_unknown(parameters, lambda name: name in known)
    return choose_view(parameters, definition)


def choose_view(parameters: Mapping[str, str], definition: ViewDefinition) -> View:
    """Reads `fields` and `include`; raises an ApiError that names every member that there is not."""
    fields = parameters["fields"].split(",") if "fields" in parameters else None
    include = parameters["include"].split(",") if "include" in parameters else []
    problems = [
        *_unknown_names("fields", fields or [], definition.members),
        *_unknown_names("include", include, definition.includes),
    ]
    if len(include) > MOST_INCLUDED:
        message = f"has more than {MOST_INCLUDED} members"
        problems.append(ErrorDetail("query", "too_many", message, field="include"))
    if problems:
        raise invalid(problems)
    shown = None if fields is None else frozenset(["id", *fields, *include])
    return View(shown, tuple(dict.fromkeys(include)))


def _unknown_names(parameter: str, names: Sequence[str], known: Collection[str]) -> list[ErrorDetail]:
    unknown = dict.fromkeys(name for name in names if name not in known)
    return [ErrorDetail("query", "unknown", f'"{name}" is not a member here', field=parameter) for name in unknown]
