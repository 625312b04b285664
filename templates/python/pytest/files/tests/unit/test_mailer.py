import logging
from email import message_from_bytes, message_from_string
from pathlib import Path

import pytest

from app.services.mailer import BackgroundMailer, Mail
from tests.fixtures.mail_sink import mail_sink
from tests.fixtures.settings import make_settings

MAIL = Mail("ann@example.com", "Hello", "Open https://app.example.com/page?token=abc\n")


async def test_mails_go_to_the_server_of_smtp_url() -> None:
    async with mail_sink() as sink:
        mailer = BackgroundMailer(make_settings(smtp_url=sink.url, mail_from="Backend <no-reply@example.com>"))
        mailer.send(MAIL)
        await mailer.settle()
    [content] = sink.mails
    mail = message_from_string(content)
    assert (mail["From"], mail["To"], mail["Subject"]) == ("Backend <no-reply@example.com>", MAIL.to, MAIL.subject)
    assert mail.get_content_type() == "text/plain"
    assert mail.get_payload(decode=True) == MAIL.text.encode()


async def test_a_server_that_is_not_there_costs_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    mailer = BackgroundMailer(make_settings(smtp_url="smtp://127.0.0.1:1"))
    with caplog.at_level(logging.ERROR):
        mailer.send(MAIL)
        await mailer.settle()
    assert [record.message for record in caplog.records] == ["a mail could not be sent"]


async def test_without_a_server_mails_become_files(tmp_path: Path) -> None:
    mailer = BackgroundMailer(make_settings(), tmp_path / "mail")
    mailer.send(MAIL)
    await mailer.settle()
    [file] = (tmp_path / "mail").glob("*.eml")
    mail = message_from_bytes(file.read_bytes())
    assert (mail["To"], mail.get_payload(decode=True)) == (MAIL.to, MAIL.text.encode())
