import { stillOwed } from '@shared/domain/case/agreement/obligations';
import { closureSchema } from '@shared/domain/case/model/closing';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { StillMissing } from './StillMissing';

/** 结案 */
export function CloseDialog() {
  const { view } = useCaseFile();
  const isOwed = stillOwed(view.obligations).length > 0;
  return (
    <PlainActDialog
      act="close"
      title="结案"
      saveLabel="结案"
      part="closure"
      schema={closureSchema}
      known={{ closedOn: view.today }}
      above={<StillMissing />}
      words={{ note: { hint: isOwed ? '还有没履行完的，写明为什么现在结案' : '' } }}
    />
  );
}
