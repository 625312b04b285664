import type { Choice } from '../../types.ts';

/** The API version in the media type instead of the path. */
export const versioningMediaType: Choice = {
  axis: 'api',
  id: 'versioning-media-type',
  label: 'versioning: media-type',
  facts: {},
  gives: [],
};
