import { jsonText } from '../json-text.ts';
import type { Model } from '../model.ts';
import { guideOf } from './guide-of.ts';

/** `.vscode/`: the extensions that a person is asked to install, and settings that fit the project's own tools. */
export const editor: Model = (plan, library) => {
  const { extensions, settings } = guideOf(plan, library).editor;
  return new Map([
    ['.vscode/extensions.json', jsonText({ recommendations: extensions })],
    ['.vscode/settings.json', jsonText(settings)],
  ]);
};
