import { mkdir, writeFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { Config } from '../config/config.ts';

/** A mail in plain text. */
export interface JobMail {
  /** Of the job: a mail that leaves twice has the same Message-ID, by which its readers see one. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Resolves when the server has taken a mail; rejects when it has not. */
export type DeliverMail = (mail: JobMail) => Promise<void>;

const folder = new URL('../../var/mail/', import.meta.url);

/** No server that is silent holds a job for longer. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** Brings mails to the server of SMTP_URL; without one they become files below `var/mail/`. */
export function createDelivery({ SMTP_URL, MAIL_FROM: from }: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>): DeliverMail {
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  const transport =
    SMTP_URL === undefined
      ? createTransport({ streamTransport: true, buffer: true })
      : createTransport({ url: SMTP_URL, ...timeouts });
  return async ({ id, to, subject, text }) => {
    const sent = await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${domain}>` });
    if ('message' in sent && Buffer.isBuffer(sent.message)) await keep(id, sent.message);
  };
}

async function keep(id: string, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  await writeFile(new URL(`${time}-${id}.eml`, folder), message);
}
