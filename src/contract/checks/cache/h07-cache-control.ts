import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { whenResource } from '../../when-resource.ts';

/** What caches of others may do. */
export const h07: Check = {
  id: 'H07',
  title: 'Cache-Control',
  contract: 'Every answer below /auth is Cache-Control: no-store, every other one of the API private, no-cache.',
  needs: [],
  lane: 'shared',
  when: (spec) => (has(spec, 'users') ? true : whenResource(['list'])(spec)),
  async run({ client, spec }) {
    const { basePath } = spec.api;
    if (has(spec, 'users')) await client.get(`${basePath}/auth/me`);
    for (const { names } of spec.resources.slice(0, 3)) await client.get(`${basePath}/${names.path}`);
  },
  observe:
    ({ api: { basePath } }) =>
    ({ method, path, headers, status, beforeApp }) => {
      const [place = ''] = path.split('?');
      if (!`${place}/`.startsWith(`${basePath}/`) || method === 'OPTIONS' || beforeApp) return [];
      const wanted = `${place}/`.startsWith(`${basePath}/auth/`) ? 'no-store' : 'private, no-cache';
      const told = String(headers['cache-control']);
      return told === wanted ? [] : [`${method} ${place} (${String(status)}) is ${wanted}, not ${told}`];
    },
};
