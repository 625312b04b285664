import sys

from app.core.config import INVALID_CONFIGURATION, ConfigError, load_settings
from app.core.logging import configure_logging
from app.server import serve
from app.worker_app import create_worker_app


def main() -> None:
    try:
        settings = load_settings()
        app = create_worker_app(settings)
    except ConfigError as error:
        print(error, file=sys.stderr)
        sys.exit(INVALID_CONFIGURATION)
    configure_logging(settings)
    serve(app, settings.model_copy(update={"port": settings.job_port}))
    if app.state.cut_off:
        sys.exit(1)


if __name__ == "__main__":
    main()
