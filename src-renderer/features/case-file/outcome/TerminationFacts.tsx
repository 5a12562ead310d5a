import {
  TERMINATION_GROUND_LABELS,
  type Termination,
  terminationSchema,
} from '@shared/domain/case/model/closing';
import { labelOf } from '@shared/domain/record/walk';
import { Facts } from '../shared/Facts';

/** How the mediation ended without an agreement. */
export function TerminationFacts({ termination }: { readonly termination: Termination }) {
  return (
    <Facts
      facts={[
        { label: '结果', value: '终止调解' },
        { label: labelOf(terminationSchema.shape.terminatedOn), value: termination.terminatedOn },
        { label: '情形', value: TERMINATION_GROUND_LABELS[termination.ground] },
        { label: '原因', value: termination.reason, isWide: true },
        {
          label: '其他途径',
          value: [
            termination.areRemediesExplained
              ? '已告知可以依法通过仲裁、行政、司法等途径维权。'
              : '',
            termination.remediesNote,
          ].join(''),
          isWide: true,
        },
      ]}
    />
  );
}
