import json

from app.commands.describe_app import describe_app
from app.commands.run_command import run_command
from app.core.config import PROJECT_ROOT


def main(_: list[str]) -> str:
    """Writes the OpenAPI document of the routes."""
    path = PROJECT_ROOT / "docs" / "openapi.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(describe_app().openapi(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return "wrote docs/openapi.json"


if __name__ == "__main__":
    run_command(main)
