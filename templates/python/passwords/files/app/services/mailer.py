import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit
from uuid import uuid4

import aiosmtplib

from app.core.config import PROJECT_ROOT, Settings
from app.utils.dependency import Dependency

logger = logging.getLogger(__name__)

OUTBOX = PROJECT_ROOT / "var" / "mail"
TIMEOUT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in plain text."""

    to: str
    subject: str
    text: str


class Mailer(Protocol):
    """Sends mails while requests go on."""

    def send(self, mail: Mail) -> None: ...

    async def settle(self) -> None:
        """Waits until every mail has left."""


class BackgroundMailer:
    """Sends mails to the server of SMTP_URL; without one they become files below `var/mail/`."""

    def __init__(self, settings: Settings, outbox: Path = OUTBOX) -> None:
        self._url = settings.smtp_url
        self._sender = settings.mail_from
        self._outbox = outbox
        self._server = Dependency("mail", TIMEOUT_SECONDS)
        self._leaving: set[asyncio.Task[None]] = set()

    def send(self, mail: Mail) -> None:
        """Begins to send a mail, which the answer to the request does not wait for."""
        task = asyncio.create_task(self._deliver(mail))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def settle(self) -> None:
        await asyncio.gather(*self._leaving)

    async def _deliver(self, mail: Mail) -> None:
        try:
            message = self._compose(mail)
            if self._url is None:
                await asyncio.to_thread(self._write, message)
            else:
                url = self._url
                # A mail that was sent twice is read twice.
                await self._server.once(lambda: _send_to(url, message))
        except Exception:
            logger.exception("a mail could not be sent", extra={"subject": mail.subject})

    def _compose(self, mail: Mail) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = mail.to
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(datetime.now(UTC))
        message["Message-ID"] = make_msgid(domain=self._sender.rpartition("@")[2].rstrip("> "))
        message.set_content(mail.text)
        return message

    def _write(self, message: EmailMessage) -> None:
        self._outbox.mkdir(parents=True, exist_ok=True)
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S")
        (self._outbox / f"{time}-{uuid4()}.eml").write_bytes(message.as_bytes())


async def _send_to(url: str, message: EmailMessage) -> None:
    server = urlsplit(url)
    is_encrypted = server.scheme == "smtps"
    await aiosmtplib.send(
        message,
        hostname=server.hostname,
        port=server.port,
        username=unquote(server.username) if server.username else None,
        password=unquote(server.password) if server.password else None,
        use_tls=is_encrypted,
        timeout=TIMEOUT_SECONDS,
    )
