from app.core.api_info import BASE_PATH
from app.core.config import PROJECT_ROOT, Settings
from app.services.local_storage import LocalStorage
from app.utils.upload_signer import UploadSigner


def create_storage(settings: Settings) -> LocalStorage:
    """The storage that the settings name."""
    base = f"{settings.public_url.rstrip('/')}{BASE_PATH}"
    return LocalStorage(PROJECT_ROOT / settings.storage_dir, base, UploadSigner(settings.app_secret))
