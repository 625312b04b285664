from app.core.config import Settings
from app.services.s3_connection import S3Connection
from app.services.s3_storage import S3Storage


def create_storage(settings: Settings) -> S3Storage:
    """The storage that the settings name; nothing is connected yet."""
    return S3Storage(S3Connection(settings), settings.s3_bucket)
