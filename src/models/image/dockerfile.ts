import { hasAccounts, hasPassword } from '../../../templates/_shared/accounts/account-uses.ts';
import { hasMetrics } from '../../../templates/_shared/metrics/has-metrics.ts';
import { hasRedis } from '../../../templates/_shared/redis/has-redis.ts';
import { storesLocally } from '../../../templates/_shared/uploads/file-uses.ts';
import { stackOf } from '../../plan/stack-of.ts';
import type { Delivery, ImageStage, ImageStep } from '../../types.ts';
import { contributed } from '../contributed.ts';
import { deliveryOf } from '../delivery-of.ts';
import { hasImage } from './has-image.ts';
import type { Model } from '../model.ts';
import { filesFolder } from './files-folder.ts';
import { imageUser } from './image-user.ts';

/**
 * `Dockerfile`: the stages of the stack, and a last one that runs as a user of its own, writes nothing, and answers a
 * health check of its own. The program is process 1 in exec form, so that SIGTERM reaches it.
 */
export const dockerfile: Model = (plan, library) => {
  if (!hasImage(plan)) return new Map();
  const delivery = withManager(deliveryOf(plan, library), plan.spec.tooling.packageManager);
  const has: Has = {
    migrations: contributed(plan, 'migration').length > 0,
    seeds: plan.spec.resources.some(({ seed }) => seed.length > 0),
    policies: hasAccounts(plan.spec),
    passwords: hasPassword(plan.spec),
    scripts: hasRedis(plan.spec),
  };
  const blocks = [
    '# syntax=docker/dockerfile:1',
    ...delivery.stages.map((one) => stage(one, has).join('\n')),
    [
      ...stage(delivery.runtime, has),
      ...(storesLocally(plan.spec)
        ? [`RUN mkdir -p ${filesFolder} && chown ${imageUser}:${imageUser} ${filesFolder}`]
        : []),
      ...running(delivery, stackOf(plan.spec, library).run.start, hasMetrics(plan.spec)),
    ].join('\n'),
  ];
  return new Map([['Dockerfile', `${blocks.join('\n\n')}\n`]]);
};

/** Which of the files that only some backends have are there. */
type Has = Readonly<Record<NonNullable<Extract<ImageStep, { do: 'copy' }>['only']>, boolean>>;

function stage({ name, from, says, steps }: ImageStage, has: Has): readonly string[] {
  const present = steps.filter((step) => step.do !== 'copy' || step.only === undefined || has[step.only]);
  return [`# ${says}`, `FROM ${from} AS ${name}`, 'WORKDIR /app', ...present.map(instruction)];
}

/** The same without the instructions that only other package managers need. */
function withManager(delivery: Delivery, manager: string): Delivery {
  const of = (one: ImageStage): ImageStage => ({
    ...one,
    steps: one.steps.filter((step) => (step.manager ?? manager) === manager),
  });
  return { ...delivery, stages: delivery.stages.map(of), runtime: of(delivery.runtime) };
}

function instruction(step: ImageStep): string {
  switch (step.do) {
    case 'copy':
      return ['COPY', ...(step.stage === undefined ? [] : [`--from=${step.stage}`]), ...step.paths, step.to].join(' ');
    case 'run':
      return step.cache === undefined
        ? `RUN ${step.command}`
        : `RUN --mount=type=cache,target=${step.cache} ${step.command}`;
    case 'env':
      return `ENV ${Object.entries(step.values)
        .map(([name, value]) => `${name}=${value}`)
        .join(' ')}`;
  }
}

function running({ port, probe }: Delivery, start: readonly string[], tellsCommit: boolean): readonly string[] {
  return [
    ...(tellsCommit
      ? [
          '# docker build --build-arg COMMIT_SHA=$(git rev-parse HEAD)',
          'ARG COMMIT_SHA=unknown',
          'ENV COMMIT_SHA=$COMMIT_SHA',
        ]
      : []),
    '# A number, so that a cluster can see that it is not root.',
    `USER ${imageUser}:${imageUser}`,
    `EXPOSE ${String(port)}`,
    'STOPSIGNAL SIGTERM',
    'HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \\',
    `  CMD ${JSON.stringify(probe)}`,
    `CMD ${JSON.stringify(start)}`,
  ];
}
