from collections import defaultdict

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.routing import compile_path


class MethodTable:
    """Which methods each path answers, OPTIONS and HEAD included."""

    def __init__(self, app: FastAPI) -> None:
        paths: defaultdict[str, set[str]] = defaultdict(set)
        for route in iter_route_contexts(app.routes):
            if route.path is not None and route.methods:
                paths[route.path] |= route.methods | {"OPTIONS"} | ({"HEAD"} if "GET" in route.methods else set())
        self._table = [(compile_path(path)[0], sorted(methods)) for path, methods in paths.items()]

    def allowed(self, path: str) -> list[str]:
        """The methods of a path; none when nothing is there."""
        return next((methods for pattern, methods in self._table if pattern.match(path)), [])
