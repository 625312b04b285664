import { choicesAt } from '../catalog/choices-at.ts';
import type { Language, Notice, Resource, Spec } from '../types.ts';
import { proseText } from './prose-text.ts';
import type { Settings } from './requirements.ts';
import { rolesOf } from './roles-of.ts';

/** Puts the Spec together from what the stages have decided. */
export function makeSpec(
  settings: Settings,
  language: Language,
  choices: Spec['choices'],
  resources: readonly Resource[],
  hasUsers: boolean,
  notices: readonly Notice[],
): Spec {
  const { cache } = settings;
  const { providers, mfa, emailVerification, enumerationSafe, library } = settings.authentication;
  return {
    version: 1,
    name: settings.name,
    description: proseText(settings.description),
    stack: settings.stack,
    language,
    choices,
    api: settings.api,
    authentication: { providers, mfa, emailVerification, enumerationSafe, library },
    authorization: hasUsers ? rolesOf(settings.authorization) : { roles: {}, default: '' },
    performance: { ...settings.performance, caching: choices.cache.length > 0 },
    cache: { ttlSeconds: cache.ttlSeconds, cdn: cache.cdn },
    rateLimit: settings.rateLimit,
    tooling: toolingOf(choices),
    kits: settings.kits,
    resources,
    notices,
  };
}

/** The tools that are served; empty where the language has its own. */
function toolingOf({ tooling }: Spec['choices']): Spec['tooling'] {
  const [packageManager, test] = (['packageManager', 'test'] as const).map(
    (kind) => choicesAt(`tooling.${kind}`).find(({ id }) => tooling.includes(id))?.id ?? '',
  );
  return { packageManager: packageManager ?? '', test: test ?? '' };
}
