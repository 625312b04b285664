import { mkdir, writeFile } from 'node:fs/promises';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { createMailer } from '../../../src/services/mailer.ts';
import { startMailSink } from '../../fixtures/mail-sink.ts';
import { testConfig } from '../../fixtures/test-config.ts';

vi.mock('node:fs/promises', { spy: true });

const logger = pino({ level: 'silent' });
const mail = { to: 'ann@example.com', subject: 'Hello', text: 'Open https://app.example.com/page?token=abc\n' };

test('mails go to the server of SMTP_URL', async () => {
  const sink = await startMailSink();
  const mailer = createMailer(testConfig({ SMTP_URL: sink.url, MAIL_FROM: 'Backend <no-reply@example.com>' }), logger);
  mailer.send(mail);
  await mailer.settle();
  await sink.close();
  expect(sink.mails).toHaveLength(1);
  expect(sink.mails[0]).toContain('From: Backend <no-reply@example.com>');
  expect(sink.mails[0]).toContain('To: ann@example.com');
  expect(sink.mails[0]).toContain('Content-Type: text/plain');
  expect(sink.mails[0]?.replaceAll('=\n', '').replaceAll('=3D', '=')).toContain(mail.text.trim());
});

test('a server that is not there costs a line in the log, nothing else', async () => {
  const error = vi.spyOn(logger, 'error');
  const mailer = createMailer(testConfig({ SMTP_URL: 'smtp://127.0.0.1:1' }), logger);
  mailer.send(mail);
  await mailer.settle();
  expect(error).toHaveBeenCalledOnce();
});

test('without a server, mails become files below var/mail', async () => {
  vi.mocked(mkdir).mockResolvedValue(undefined);
  vi.mocked(writeFile).mockResolvedValue();
  const mailer = createMailer(testConfig(), logger);
  mailer.send(mail);
  await mailer.settle();
  const [file, text] = vi.mocked(writeFile).mock.calls[0] as [URL, Buffer];
  expect(file.pathname).toMatch(/\/var\/mail\/[\w-]+\.eml$/);
  expect(text.toString()).toContain('To: ann@example.com');
});
