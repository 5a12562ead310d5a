import type { PresentActor } from '@shared/domain/record/actor';
import { formKey } from '@shared/domain/template/template';
import { refuseByRule } from '../../service-error';
import type { CurrentStudio } from '../../studio/current-studio';
import { versionInUse } from '../../templates/own-template';
import type { FormFile } from './filled-form';

/** The form that the studio has taken for a report. Throws StoreError, and ServiceError NOT_NOW where it has none. */
export async function requireForm(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  report: string,
): Promise<FormFile> {
  const version = await versionInUse(current, actor, formKey(report));
  if (version === null) {
    const why = '这种报表还没有自己的表，请先到设置的“自己的模板”里放一张。';
    throw refuseByRule({ code: 'NOT_NOW', data: { why } });
  }
  return { fileName: version.fileName, content: Buffer.from(version.content, 'base64') };
}
