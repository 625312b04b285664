import { choicesAt } from '../../catalog/choices-at.ts';
import { languages } from '../../catalog/languages.ts';
import { isWritten } from '../is-written.ts';
import { labelsAt } from '../labels-at.ts';
import type { SpecPath } from '../spec-problem.ts';
import type { ChoosingInput } from './selection.ts';

/** The labels that hold at one spec key, and where they come from. */
export type Decision = Readonly<{ labels: readonly string[]; path: SpecPath; written: boolean }>;

type Decide = (input: ChoosingInput) => Decision;

/** The keys whose default depends on other keys, each with the rule of `spec.md` that decides it. */
export const providerDecisions: Readonly<Record<string, Decide>> = {
  'database.provider': decideDatabase,
  'database.orm': decideOrm,
  'cache.provider': decideCache,
  'jobs.provider': decideJobs,
  'events.provider': decideEvents,
  'storage.provider': decideStorage,
  'search.provider': decideSearch,
  'tooling.packageManager': ({ settings, language, written }) =>
    one(settings.tooling.packageManager ?? languages[language].packageManager, 'tooling.packageManager', written),
  'tooling.test': ({ settings, language, written }) =>
    one(settings.tooling.test ?? languages[language].test, 'tooling.test', written),
};

function one(label: string | undefined, key: string, written: ChoosingInput['written']): Decision {
  return { labels: label === undefined ? [] : [label], path: key.split('.'), written: isWritten(written, key) };
}

/** Without a provider, the type decides; the first provider of each type in the catalogue is its default. */
function decideDatabase({ settings, written }: ChoosingInput): Decision {
  const key = 'database.provider';
  if (isWritten(written, key) || !isWritten(written, 'database.type'))
    return one(settings.database.provider, key, written);
  const first = choicesAt(key).find(({ facts }) => facts['type'] === settings.database.type);
  return { ...one(first?.label, 'database.type', written), written: true };
}

function decideOrm({ settings, language, written }: ChoosingInput): Decision {
  const ownOrm = settings.stack === 'django' ? 'django' : languages[language].orm;
  const standard = settings.database.type === 'SQL' ? ownOrm : undefined;
  return one(settings.database.orm ?? standard, 'database.orm', written);
}

function decideCache({ settings, written }: ChoosingInput): Decision {
  const off = !settings.performance.caching && !isWritten(written, 'cache.provider');
  return one(off ? undefined : settings.cache.provider, 'cache.provider', written);
}

function decideJobs(input: ChoosingInput): Decision {
  const { settings, language, written } = input;
  const key = 'jobs.provider';
  if (settings.jobs.provider !== undefined) return one(settings.jobs.provider, key, written);
  const { queue } = settings;
  if (queue !== undefined && labelsAt(key).includes(queue)) return { ...one(queue, 'queue', written), written: true };
  if (!settings.features.includes('background-jobs')) return one(undefined, key, written);
  const redis = decideCache(input).labels.includes('redis');
  return one((redis ? languages[language].jobs : undefined) ?? 'database', key, written);
}

function decideEvents({ settings, written }: ChoosingInput): Decision {
  const key = 'events.provider';
  const { queue } = settings;
  const short = queue !== undefined && labelsAt(key).includes(queue);
  if (settings.events.provider === undefined && short) return { ...one(queue, 'queue', written), written: true };
  return one(settings.events.provider, key, written);
}

/** Only what uses files needs a store, but a store that a person names is never dropped in silence. */
function decideStorage({ settings, written, fields }: ChoosingInput): Decision {
  const key = 'storage.provider';
  if (settings.storage.provider !== undefined) return one(settings.storage.provider, key, written);
  // The integration s3 makes this choice itself, see `plainKeys`.
  if (settings.integrations.includes('s3')) return one(undefined, key, written);
  const uses = settings.features.includes('file-upload') || fields.some(({ field }) => field.type === 'file');
  return one(uses ? 'local' : undefined, key, written);
}

function decideSearch({ settings, written }: ChoosingInput): Decision {
  const { provider } = settings.search;
  const plain = provider === 'database' && !settings.database.features.includes('full-text-search');
  return one(plain ? undefined : provider, 'search.provider', written);
}
