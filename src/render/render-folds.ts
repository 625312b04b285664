import { InternalError } from '../errors.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/model.ts';
import type { Plan, PlannedFile, TemplateLibrary, TreeFile } from '../types.ts';
import { finishText } from './finish-text.ts';

const prefix = 'model:';

/** Folds the contributions: each model runs once and may write only the paths (or folders) that the stack gave it. */
export function renderFolds(plan: Plan, library: TemplateLibrary): readonly (readonly [string, TreeFile])[] {
  const folds = plan.files.filter(({ template }) => template.startsWith(prefix));
  return [...new Set(folds.map(({ template }) => template))].flatMap((template) => {
    const own = folds.filter((fold) => fold.template === template);
    return [...modelNamed(template)(plan, library)].map(([path, text]) => {
      const fold = own.find((file) => path === file.path || path.startsWith(`${file.path}/`));
      if (!fold) throw new InternalError(`${template} wrote ${path}, which the stack did not give it`);
      return [path, foldedFile(fold, text)] as const;
    });
  });
}

function modelNamed(template: string): Model {
  const model = models[template.slice(prefix.length)];
  if (!model) throw new InternalError(`a stack folds into ${template}, and there is no such model`);
  return model;
}

function foldedFile({ part, template }: PlannedFile, text: string): TreeFile {
  return { content: finishText(template, text), origin: { part, template } };
}
