import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { createDelivery } from '../../../src/services/deliver-mail.ts';
import { startMailSink } from '../../fixtures/mail-sink.ts';
import { testConfig } from '../../fixtures/test-config.ts';

vi.mock('node:fs/promises', { spy: true });

const mail = { id: 'job-1', to: 'ann@example.com', subject: 'Hello', text: 'Something has changed\n' };

test('the server of SMTP_URL gets a mail, and a repeated one under the same Message-ID', async () => {
  const sink = await startMailSink();
  const deliver = createDelivery(testConfig({ SMTP_URL: sink.url, MAIL_FROM: 'Backend <no-reply@example.com>' }));
  await deliver(mail);
  await deliver(mail);
  await sink.close();
  expect(sink.mails).toHaveLength(2);
  for (const text of sink.mails) {
    expect(text).toContain('To: ann@example.com');
    expect(text).toContain('Message-ID: <job-1@example.com>');
    expect(text).toContain('Something has changed');
  }
});

test('a server that is not there is an error', async () => {
  await expect(createDelivery(testConfig({ SMTP_URL: 'smtp://127.0.0.1:1' }))(mail)).rejects.toThrow();
});

test('without a server, mails become files below var/mail', async () => {
  vi.mocked(mkdir).mockResolvedValue(undefined);
  vi.mocked(writeFile).mockResolvedValue();
  await createDelivery(testConfig({ MAIL_FROM: 'nobody' }))(mail);
  const [file, text] = vi.mocked(writeFile).mock.calls[0] as [URL, Buffer];
  expect(file.pathname).toMatch(/\/var\/mail\/[\w-]+-job-1\.eml$/);
  expect(text.toString()).toContain('Message-ID: <job-1@localhost>');
});
