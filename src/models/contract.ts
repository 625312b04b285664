import { stackOf } from '../plan/stack-of.ts';
import type { Spec } from '../types.ts';
import { jsonText } from './json-text.ts';
import type { Model } from './model.ts';

const hasAccounts = ({ choices }: Spec): boolean => choices.auth.length > 0;

/** `contract/settings.json`: how `backwright verify` builds, migrates and starts this backend, and makes accounts on it. */
export const contract: Model = ({ spec }, library) => {
  const { userCreate, userRole, ...rest } = stackOf(spec, library).run;
  const accounts = { ...(userCreate && { userCreate }), ...(userRole && { userRole }) };
  return new Map([['contract/settings.json', jsonText({ ...rest, ...(hasAccounts(spec) && accounts) })]]);
};
