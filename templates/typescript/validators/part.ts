import type { Part } from '../../../src/types.ts';
import { validatorView } from '../resource-views/validator-view.ts';

/** What requests about a resource may contain. */
export const validators: Part = {
  id: 'typescript/validators',
  axis: 'base',
  choices: [],
  after: ['typescript/models'],
  resourceView: validatorView,
};
