import { tsIdentifier } from '../../../src/naming.ts';
import type { Resource } from '../../../src/types.ts';

/** The names that generated TypeScript gives to what belongs to one resource. */
export function namesOf({ names }: Resource) {
  const { pascal, camel } = names;
  return {
    words: names.words,
    wordsPlural: names.wordsPlural,
    aResource: `${/^(?!user$)[aeiou]/i.test(names.words) ? 'an' : 'a'} ${names.words}`,
    model: tsIdentifier(pascal),
    table: `${pascal}Table`,
    fieldsConst: `${camel}Fields`,
    schemaConst: `${camel}Schema`,
    createConst: `${camel}Create`,
    createType: `${pascal}Create`,
    replaceConst: `${camel}Replace`,
    replaceType: `${pascal}Replace`,
    updateConst: `${camel}Update`,
    updateType: `${pascal}Update`,
    changesConst: `${camel}Changes`,
    changesType: `${pascal}Changes`,
    readOnlyConst: `${camel}ReadOnly`,
    listConst: `${camel}List`,
    viewConst: `${camel}View`,
    sources: `${camel}Sources`,
    repositoryType: `${pascal}Repository`,
    repository: `${camel}Repository`,
    service: `${pascal}Service`,
    controller: `${pascal}Controller`,
    routesFunction: `${camel}Routes`,
    modelFile: `${names.kebab}.ts`,
    validatorFile: `${names.kebab}-validator.ts`,
    repositoryFile: `${names.kebab}-repository.ts`,
    serviceFile: `${names.kebab}-service.ts`,
    controllerFile: `${names.kebab}-controller.ts`,
    routesFile: `${names.kebab}-routes.ts`,
  };
}
