import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { IMPORT_ROUTES } from '@shared/ipc/routes-imports';

/** 导入旧台账. */
export function createImportHandlers({
  imports,
}: Pick<Services, 'imports'>): HandlersFor<typeof IMPORT_ROUTES> {
  return {
    'imports.choose': () => imports.choose(),
    'imports.chooseSheet': ({ token, sheet }) => imports.chooseSheet(token, sheet),
    'imports.read': ({ token, plan }, actor) => imports.read(token, plan, actor),
    'imports.rows': (input) => imports.rows(input),
    'imports.commit': (input, actor) => imports.commit(input, actor),
    'imports.dismiss': () => {
      imports.dismiss();
      return null;
    },
    'imports.cancel': () => {
      imports.cancel();
      return null;
    },
    'imports.overview': () => imports.list(),
    'imports.cases': (query, actor) => imports.casesOf(query, actor),
    'imports.takeBack': ({ id }, actor) => imports.takeBack(id, actor),
  };
}
