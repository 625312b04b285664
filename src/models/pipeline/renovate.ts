import { jsonText } from '../json-text.ts';
import type { Model } from '../model.ts';

/** `renovate.json`: weekly updates, small ones together. */
export const renovate: Model = (plan) =>
  plan.spec.choices.deploy.includes('gitlab-ci')
    ? new Map([
        [
          'renovate.json',
          jsonText({
            $schema: 'https://docs.renovatebot.com/renovate-schema.json',
            extends: ['config:recommended', 'group:allNonMajor', 'schedule:weekly'],
          }),
        ],
      ])
    : new Map();
