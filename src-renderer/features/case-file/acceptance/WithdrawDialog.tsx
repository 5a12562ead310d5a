import { withdrawalSchema } from '@shared/domain/case/model/closing';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 撤回申请 */
export function WithdrawDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="withdraw"
      title="当事人撤回申请"
      saveLabel="登记撤回"
      part="withdrawal"
      schema={withdrawalSchema}
      known={{ withdrawnOn: view.today }}
    />
  );
}
