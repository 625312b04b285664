from collections.abc import Mapping

from app.core.config import Settings
from app.database.connection import Database
from app.repositories.account_repository import AccountRepository
from app.services.deliver_mail import MailDelivery
from app.services.job_runner import Handler
from app.services.owner_mails import OwnerMails
from app.services.owner_notices import OWNER_NOTICES


def job_handlers(settings: Settings, db: Database) -> Mapping[str, Handler]:
    """What works on the jobs of each queue."""
    owner_mails = OwnerMails(AccountRepository(db), MailDelivery(settings), settings.frontend_url[0])
    return {OWNER_NOTICES: owner_mails.handle}
