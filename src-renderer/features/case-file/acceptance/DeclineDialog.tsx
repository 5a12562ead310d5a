import { declineSchema } from '@shared/domain/case/model/closing';
import { reasonToDecline } from '@shared/domain/case/model/recorded-reason';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 不予受理 */
export function DeclineDialog() {
  const { view } = useCaseFile();
  const recorded = reasonToDecline(view.case);
  return (
    <PlainActDialog
      act="decline"
      title="不予受理"
      saveLabel="不予受理"
      part="decline"
      schema={declineSchema}
      {...(recorded && { explanation: `原因从${recorded.from}带来，请核对，可以改。` })}
      known={{
        declinedOn: view.today,
        ...(recorded && { ground: recorded.ground, reason: recorded.reason }),
      }}
      words={{
        ground: { label: '原因' },
        sentTo: { isRequired: true },
        sentToName: { hint: '例如 某区人民法院；写了就印在函上' },
      }}
    />
  );
}
