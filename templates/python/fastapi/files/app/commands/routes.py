from app.commands.describe_app import describe_app
from app.commands.run_command import run_command


def main(_: list[str]) -> str:
    """Lists the routes of the API."""
    return "\n".join(
        f"{method.upper():6}  {path}  {operation['operationId']}  {operation['x-permission']}"
        for path, item in describe_app().openapi()["paths"].items()
        for method, operation in item.items()
    )


if __name__ == "__main__":
    run_command(main)
