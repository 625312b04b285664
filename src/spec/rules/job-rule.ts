import { tellsOwners } from '../../../templates/_shared/jobs/job-uses.ts';
import type { RuleBreak } from '../../types.ts';
import { labelsAt } from '../labels-at.ts';
import type { RuleInput, SpecRule } from './rule.ts';

/**
 * Mails to owners leave as jobs, and are the jobs that a backend has; each is only there with the other. What carries
 * jobs is only there with them, and a queue on Redis only with Redis.
 */
export const jobRule: SpecRule = {
  id: 'jobs',
  breaks: (input) => [...mails(input), ...jobs(input), ...carriers(input)],
};

function mails({ settings: { features }, completed }: RuleInput): readonly RuleBreak[] {
  const path = ['features', features.indexOf('email')];
  if (!features.includes('email')) return [];
  const chosen = { choices: { feature: features } };
  return [
    ...(features.includes('background-jobs')
      ? []
      : [
          {
            path,
            because: 'mails leave as jobs, so that none is lost and none tells of what was rolled back',
            instead: 'add `background-jobs` to `features`',
          },
        ]),
    ...(completed.some((resource) => tellsOwners(chosen, resource))
      ? []
      : [
          {
            path,
            because: 'mails tell the owners of rows what others did, and no row that can be written has an owner',
            instead: 'let somebody have an operation on their `own` rows, or remove it',
          },
        ]),
  ];
}

function jobs({ settings: { features } }: RuleInput): readonly RuleBreak[] {
  const position = features.indexOf('background-jobs');
  if (position < 0 || features.includes('email')) return [];
  return [
    {
      path: ['features', position],
      because: 'without `email` this backend has no jobs',
      instead: 'add `email` to `features`, or remove it',
    },
  ];
}

function carriers({ written, settings, selections }: RuleInput): readonly RuleBreak[] {
  const carrier = written.jobs?.provider ?? jobLabel(written.queue);
  if (carrier === undefined) return [];
  const path = written.jobs?.provider === undefined ? ['queue'] : ['jobs', 'provider'];
  const onRedis = selections.some(({ choice: { axis, facts } }) => axis === 'jobs' && facts['server'] === 'redis');
  const hasRedis = selections.some(({ choice: { axis, id } }) => axis === 'cache' && id === 'redis');
  return [
    ...(settings.features.includes('background-jobs')
      ? []
      : [
          {
            path,
            because: `${carrier} carries jobs, and this backend has none`,
            instead: 'add `background-jobs` to `features`, or remove it',
          },
        ]),
    ...(onRedis && !hasRedis
      ? [
          {
            path,
            because: `${carrier} works on Redis`,
            instead: 'let the cache be `redis`, or the provider `database`',
          },
        ]
      : []),
  ];
}

function jobLabel(queue: string | undefined): string | undefined {
  return queue !== undefined && labelsAt('jobs.provider').includes(queue) ? queue : undefined;
}
