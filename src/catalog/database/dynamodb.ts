import type { Choice } from '../../types.ts';

/** Key-value tables of AWS. */
export const dynamodb: Choice = {
  axis: 'database',
  id: 'dynamodb',
  label: 'DynamoDB',
  facts: { key: 'database.provider', type: 'NoSQL', dialect: 'dynamodb' },
  gives: [],
};
