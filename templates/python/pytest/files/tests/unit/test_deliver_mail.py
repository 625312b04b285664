from email import message_from_bytes, message_from_string
from pathlib import Path

import aiosmtplib
import pytest

from app.services.deliver_mail import JobMail, MailDelivery
from tests.fixtures.mail_sink import mail_sink
from tests.fixtures.settings import make_settings

MAIL = JobMail("job-1", "ann@example.com", "Hello", "Something has changed\n")


async def test_a_repeated_mail_reaches_the_server_under_the_same_message_id() -> None:
    async with mail_sink() as sink:
        delivery = MailDelivery(make_settings(smtp_url=sink.url, mail_from="Backend <no-reply@example.com>"))
        await delivery.deliver(MAIL)
        await delivery.deliver(MAIL)
    mails = [message_from_string(content) for content in sink.mails]
    assert [mail["Message-ID"] for mail in mails] == ["<job-1@example.com>"] * 2
    assert {(mail["To"], mail["Subject"], mail.get_content_type()) for mail in mails} == {
        (MAIL.to, MAIL.subject, "text/plain")
    }


async def test_a_server_that_is_not_there_is_an_error() -> None:
    with pytest.raises(aiosmtplib.SMTPException):
        await MailDelivery(make_settings(smtp_url="smtp://127.0.0.1:1")).deliver(MAIL)


async def test_without_a_server_mails_become_files(tmp_path: Path) -> None:
    await MailDelivery(make_settings(), tmp_path / "mail").deliver(MAIL)
    [file] = (tmp_path / "mail").glob("*-job-1.eml")
    mail = message_from_bytes(file.read_bytes())
    assert (mail["To"], mail.get_payload(decode=True)) == (MAIL.to, MAIL.text.encode())
