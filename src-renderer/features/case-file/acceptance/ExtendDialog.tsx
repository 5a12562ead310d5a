import { extensionSchema } from '@shared/domain/case/model/mediation-case';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 延期 */
export function ExtendDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="extend"
      title="延长调解期限"
      saveLabel="登记延期"
      part="extension"
      schema={extensionSchema}
      known={{ extendedOn: view.today }}
      words={{ untilOn: { label: '延至', aim: 'future' }, extendedOn: { label: '同意延期的日期' } }}
    />
  );
}
