import { stillOwed } from '@shared/domain/case/agreement/obligations';
import { closureSchema } from '@shared/domain/case/model/closing';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 结案 */
export function CloseDialog() {
  const { view } = useCaseFile();
  const open = stillOwed(view.obligations).length;
  return (
    <PlainActDialog
      act="close"
      title="结案"
      explanation={open === 0 ? undefined : `还有 ${open} 项没有登记为已履行，结案时要写明为什么。`}
      saveLabel="结案"
      part="closure"
      schema={closureSchema}
      known={{ closedOn: view.today }}
    />
  );
}
