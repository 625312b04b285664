import type { Choice } from '../../types.ts';

/** AWS Secrets Manager. */
export const awsSecrets: Choice = {
  axis: 'secrets',
  id: 'aws-secrets',
  label: 'aws-secrets',
  facts: { key: 'integrations' },
  gives: [],
};
