import type { Contribution, Spec } from '../../../src/types.ts';
import { hasQueue } from './job-uses.ts';

/** The section of the generated README about jobs. */
export function jobReadme(spec: Spec): readonly Contribution[] {
  return [
    {
      to: 'readme',
      heading: 'Jobs',
      body: [
        'What need not be done before an answer is a job: a row of `app_outbox` that commits together with the change it',
        'belongs to. A process of its own works on them, as many of it as you like:',
        '',
        '```sh',
        'make worker',
        '```',
        '',
        ...(hasQueue(spec) ? queue : []),
        'A job that fails is tried again, later each time, and is put aside after `JOB_MAX_ATTEMPTS`. A job may be done twice',
        'when its worker is lost, always with the same id, so handlers have to bear that. What was put aside:',
        '',
        '```sh',
        'make dlq-list',
        'make dlq-replay # or one: make dlq-replay ID=…',
        '```',
        '',
        'Mails leave as jobs. Without `SMTP_URL` they become files below `var/mail/`.',
      ].join('\n'),
    },
  ];
}

const queue = [
  'The worker brings jobs to a queue in Redis, and takes them from there. The queue holds their ids alone: whatever it',
  'loses is brought again. It may have a Redis of its own, `QUEUE_URL`; best one that throws no keys away',
  '(`maxmemory-policy noeviction`, which is the default).',
  '',
];
