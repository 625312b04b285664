import { pyIdentifier } from '../../../src/naming.ts';
import type { Resource } from '../../../src/types.ts';

/** Class names that the files of a resource import, and so a resource's own classes may not begin with. */
const imported = new Set(
  `Annotated Any ApiRoute APIRouter Base BaseRepository CurrentActor Decimal Depends Field IdPath Join JSONB
  Keeping KeptResource Kind ListBody ListDefinition ListField ListQuery Literal Mapped Mapping Money MoneyPatch ObjectBody
  OwnedRepository OwnerPath Page Relationship Request Resource Response Row Schema Sequence Session SortKey
  SQLModel Status TypeAdapter UUID`
    .trim()
    .split(/\s+/),
);

/** The names that generated Python gives to what belongs to one resource. */
export function namesOf({ names }: Resource) {
  const legal = pyIdentifier(names.pascal);
  const model = imported.has(legal) ? `${legal}_` : legal;
  const plural = names.path.replaceAll('-', '_');
  const constant = names.snake.toUpperCase();
  return {
    words: names.words,
    wordsPlural: names.wordsPlural,
    aResource: `${/^[aeiou]/i.test(names.words) ? 'an' : 'a'} ${names.words}`,
    snake: names.snake,
    plural,
    model,
    create: `${model}Create`,
    replace: `${model}Replace`,
    update: `${model}Update`,
    read: `${model}Read`,
    repository: `${model}Repository`,
    service: `${model}Service`,
    list: `${constant}_LIST`,
    view: `${constant}_VIEW`,
    readOnly: `${constant}_READ_ONLY`,
    documents: `${constant}_DOCUMENTS`,
    ownerMembers: `${constant}_OWNER_MEMBERS`,
    privateMembers: `${constant}_PRIVATE`,
    modelModule: `app.models.${names.snake}_model`,
    schemaModule: `app.schemas.${names.snake}_schema`,
    repositoryModule: `app.repositories.${names.snake}_repository`,
    serviceModule: `app.services.${names.snake}_service`,
    routesModule: `app.api.${names.snake}_routes`,
  };
}
