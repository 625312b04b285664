import type { Part } from '../../../src/types.ts';

/** Mail leaves through SMTP_URL, as the parts that send mails do it. */
export const smtp: Part = {
  id: 'typescript/smtp',
  axis: 'mail',
  choices: ['smtp'],
};
