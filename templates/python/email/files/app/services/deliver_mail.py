import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import aiosmtplib

from app.core.config import PROJECT_ROOT, Settings

FOLDER = PROJECT_ROOT / "var" / "mail"
TIMEOUT_SECONDS = 10
"""No server that is silent holds a job for longer."""


@dataclass(frozen=True, slots=True)
class JobMail:
    """A mail in plain text."""

    id: str
    """Of the job: a mail that leaves twice has the same Message-ID, by which its readers see one."""
    to: str
    subject: str
    text: str


class MailDelivery:
    """Brings mails to the server of SMTP_URL; without one they become files below `var/mail/`."""

    def __init__(self, settings: Settings, folder: Path = FOLDER) -> None:
        self._url = settings.smtp_url
        self._sender = settings.mail_from
        self._folder = folder

    async def deliver(self, mail: JobMail) -> None:
        """Returns when the server has taken the mail; raises when it has not."""
        message = self._compose(mail)
        if self._url is None:
            await asyncio.to_thread(self._keep, mail.id, message)
            return
        server = urlsplit(self._url)
        await aiosmtplib.send(
            message,
            hostname=server.hostname,
            port=server.port,
            username=unquote(server.username) if server.username else None,
            password=unquote(server.password) if server.password else None,
            use_tls=server.scheme == "smtps",
            timeout=TIMEOUT_SECONDS,
        )

    def _compose(self, mail: JobMail) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = mail.to
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(datetime.now(UTC))
        domain = self._sender.rpartition("@")[2].rstrip("> ")
        message["Message-ID"] = f"<{mail.id}@{domain}>"
        message.set_content(mail.text)
        return message

    def _keep(self, id: str, message: EmailMessage) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S")
        (self._folder / f"{time}-{id}.eml").write_bytes(message.as_bytes())
