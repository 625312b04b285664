from starlette.routing import Match
from starlette.types import Scope

from app.api.api_route import ApiRoute


class FileRoute(ApiRoute):
    """A route of files. No file has the id `presign`: what that path does not answer is no request for a file."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        match, found = super().matches(scope)
        if found.get("path_params", {}).get("id") == "presign":
            return Match.NONE, {}
        return match, found
