import { declineSchema } from '@shared/domain/case/model/closing';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 不予受理 */
export function DeclineDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="decline"
      title="不予受理"
      saveLabel="不予受理"
      part="decline"
      schema={declineSchema}
      known={{ declinedOn: view.today }}
      words={{ ground: { label: '原因' }, declinedOn: { label: '办理日期' } }}
    />
  );
}
