import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { AccountSettings } from '../config/account-settings.ts';
import { createDependency } from '../utils/dependency.ts';

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mails while requests go on. */
export interface Mailer {
  send(mail: Mail): void;
  /** Waits until every mail has left. */
  settle(): Promise<void>;
}

const timeoutMs = 10_000;
const outbox = new URL('../../var/mail/', import.meta.url);

/** Sends mails to the server of SMTP_URL; without one they become files below `var/mail/`. */
export function createMailer(settings: Pick<AccountSettings, 'SMTP_URL' | 'MAIL_FROM'>, logger: Logger): Mailer {
  const { SMTP_URL, MAIL_FROM: from } = settings;
  const deliver = SMTP_URL === undefined ? writeMail : smtpDelivery(SMTP_URL);
  const leaving = new Set<Promise<void>>();
  return {
    send(mail) {
      const left = afterAnswer()
        .then(() => deliver({ from, ...mail }))
        .catch((error: unknown) => {
          logger.error({ err: error, subject: mail.subject }, 'a mail could not be sent');
        })
        .finally(() => leaving.delete(left));
      leaving.add(left);
    },
    async settle() {
      await Promise.all(leaving);
    },
  };
}

type Delivery = (mail: Mail & { from: string }) => Promise<void>;

function smtpDelivery(url: string): Delivery {
  const patience = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const transport = createTransport({ url, ...patience });
  const server = createDependency('mail', { timeoutMs });
  // A mail that was sent twice is read twice.
  return (mail) =>
    server.once(async () => {
      await transport.sendMail(mail);
    });
}

const writeMail: Delivery = async (mail) => {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
  await mkdir(outbox, { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  await writeFile(new URL(`${time}-${randomUUID()}.eml`, outbox), message);
};

/** Whether an address has an account must not show in how long an answer takes. */
async function afterAnswer(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
