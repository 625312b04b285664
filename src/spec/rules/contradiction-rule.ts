import { labelsAt } from '../labels-at.ts';
import type { RuleBreak } from '../../types.ts';
import type { RuleInput, SpecRule } from './rule.ts';

/** Two keys that say the same thing say the same. */
export const contradictionRule: SpecRule = {
  id: 'contradictions',
  breaks: (input) => [...caching(input), ...queue(input), ...deployment(input), ...mail(input)],
};

function caching({ written }: RuleInput): readonly RuleBreak[] {
  const { caching: wanted } = written.performance ?? {};
  const { provider, cdn } = written.cache ?? {};
  const path = ['cache', 'provider'];
  if (wanted === false && provider !== undefined && provider !== 'none') {
    return [
      {
        path,
        because: `\`performance.caching\` is false, but the cache is ${provider}`,
        instead: 'remove one of the two',
      },
    ];
  }
  if (wanted === true && provider === 'none') {
    return [
      { path, because: '`performance.caching` is true, but the cache is none', instead: 'remove one of the two' },
    ];
  }
  if (cdn === true && (wanted === false || provider === 'none')) {
    return [{ path: ['cache', 'cdn'], because: '`cdn` needs a cache', instead: 'remove it, or choose a cache' }];
  }
  return [];
}

function queue({ written }: RuleInput): readonly RuleBreak[] {
  const short = written.queue;
  if (short === undefined) return [];
  return (['jobs', 'events'] as const).flatMap((key): RuleBreak[] => {
    const said = written[key]?.provider;
    const same = said === undefined || said === short || !labelsAt(`${key}.provider`).includes(short);
    if (same) return [];
    const because = `\`queue\` says ${short}, \`${key}.provider\` says ${said}`;
    return [{ path: ['queue'], because, instead: 'remove `queue`' }];
  });
}

function deployment({ written }: RuleInput): readonly RuleBreak[] {
  const deploy = written.deploy ?? [];
  const orchestrated = deploy.findIndex((target) => target === 'kubernetes' || target === 'helm');
  if (orchestrated < 0 || deploy.includes('docker')) return [];
  const path = ['deploy', orchestrated];
  return [{ path, because: `${deploy[orchestrated] ?? ''} runs an image, which docker builds`, instead: 'add docker' }];
}

function mail({ settings }: RuleInput): readonly RuleBreak[] {
  const position = settings.integrations.indexOf('smtp');
  const { type } = settings.authentication;
  const sends = settings.features.includes('email') || type.includes('JWT') || type.includes('Session');
  if (position < 0 || sends) return [];
  const because = 'smtp sends mails, and nothing in this spec sends any';
  const instead = 'remove it, add `email` to `features`, or let people sign in with a password (JWT or Session)';
  return [{ path: ['integrations', position], because, instead }];
}
