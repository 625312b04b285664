import type { View } from '../utils/view.ts';
import type { ViewDefinition } from './list-definition.ts';
import { readQueryParameters, refuseUnknown } from './query-parameters.ts';
import { readView, viewParameters } from './view.ts';

/** Reads what the answer with one row has to hold, from a URL that may say nothing else. */
export function parseView(url: string, definition: ViewDefinition): View {
  const parameters = readQueryParameters(url);
  const known = viewParameters(definition);
  refuseUnknown(parameters, (name) => known.includes(name));
  return readView(parameters, definition);
}
