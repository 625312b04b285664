import { contributed } from '../contributed.ts';
import { hasImage } from '../image/has-image.ts';
import type { Model } from '../model.ts';
import { yamlText } from '../yaml-text.ts';
import { pipelineOf } from './pipeline-of.ts';

/** `.github/dependabot.yml`: weekly updates of packages, of actions and, where there is one, of the image's base. */
export const dependabot: Model = (plan, library) => {
  if (contributed(plan, 'ci').length === 0) return new Map();
  const { packageManager } = plan.spec.tooling;
  const ecosystems = [
    pipelineOf(plan, library).ecosystem[packageManager] ?? packageManager,
    'github-actions',
    ...(hasImage(plan) ? ['docker'] : []),
  ];
  const updates = ecosystems.map((name) => ({
    'package-ecosystem': name,
    directory: '/',
    schedule: { interval: 'weekly' },
    groups: { minor: { 'update-types': ['minor', 'patch'] } },
  }));
  return new Map([['.github/dependabot.yml', yamlText({ version: 2, updates })]]);
};
