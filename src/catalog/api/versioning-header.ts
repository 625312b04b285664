import type { Choice } from '../../types.ts';

/** The API version in a request header instead of the path. */
export const versioningHeader: Choice = {
  axis: 'api',
  id: 'versioning-header',
  label: 'versioning: header',
  facts: {},
  gives: [],
};
