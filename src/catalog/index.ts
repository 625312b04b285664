import type { Choice } from '../types.ts';
import { apiChoices } from './api/index.ts';
import { architectureChoices } from './architecture/index.ts';
import { authChoices } from './auth/index.ts';
import { authorizationChoices } from './authorization/index.ts';
import { cacheChoices } from './cache/index.ts';
import { databaseChoices } from './database/index.ts';
import { deployChoices } from './deploy/index.ts';
import { eventsChoices } from './events/index.ts';
import { featureChoices } from './feature/index.ts';
import { jobsChoices } from './jobs/index.ts';
import { mailChoices } from './mail/index.ts';
import { observabilityChoices } from './observability/index.ts';
import { ormChoices } from './orm/index.ts';
import { searchChoices } from './search/index.ts';
import { secretsChoices } from './secrets/index.ts';
import { storageChoices } from './storage/index.ts';
import { toolingChoices } from './tooling/index.ts';

/** Every choice that a spec may name or imply, axis by axis, in prompt order. */
export const choices: readonly Choice[] = [
  ...apiChoices,
  ...authChoices,
  ...authorizationChoices,
  ...databaseChoices,
  ...ormChoices,
  ...cacheChoices,
  ...jobsChoices,
  ...eventsChoices,
  ...storageChoices,
  ...searchChoices,
  ...mailChoices,
  ...featureChoices,
  ...secretsChoices,
  ...observabilityChoices,
  ...architectureChoices,
  ...toolingChoices,
  ...deployChoices,
];
