import type { Part } from '../../../src/types.ts';

/** Mail leaves through SMTP_URL, as the parts that send mails do it. */
export const pythonSmtp: Part = {
  id: 'python/smtp',
  axis: 'mail',
  choices: ['smtp'],
};
