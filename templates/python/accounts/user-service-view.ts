import type { Spec } from '../../../src/types.ts';
import { isDocument } from '../../_shared/resources/capabilities.ts';
import { importBlock } from '../print/import-block.ts';
import { demandNames, documentLine } from '../resource-views/service-view.ts';
import { typeAlias } from '../resource-views/attributes.ts';
import { accountUser, extensionOf } from './account-user.ts';

/** What `services/user_service.py` shows. */
export function userServiceView(spec: Spec) {
  const user = accountUser(spec);
  const documents = extensionOf(user).filter((field) => isDocument(field) && !field.immutable);
  const merges = documents.length > 0;
  return {
    merges,
    documentLines: documents.map((field) => documentLine(user, field)),
    userServiceImports: importBlock([
      ...(merges
        ? [
            { from: 'typing', names: ['Any'] },
            { from: 'pydantic', names: ['TypeAdapter'] },
            { from: 'app.utils.merge_document', names: ['merge_document'] },
          ]
        : []),
      { from: 'uuid', names: ['UUID'] },
      { from: 'app.core.errors', names: ['not_found'] },
      { from: 'app.models.user_model', names: ['User'] },
      { from: 'app.repositories.account_repository', names: ['AccountRepository'] },
      { from: 'app.repositories.user_repository', names: ['UserRepository'] },
      {
        from: 'app.schemas.user_schema',
        names: ['ProfileUpdate', 'UserUpdate', ...documents.map((field) => typeAlias(user, field))],
      },
      { from: 'app.utils.demand', names: demandNames },
      { from: 'app.utils.list_query', names: ['ListQuery'] },
      { from: 'app.utils.page', names: ['Page'] },
    ]),
  };
}
