import { closureSchema } from '@shared/domain/case/model/closing';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { labelOf } from '@shared/domain/record/walk';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { sayClosing } from '../shared/section-summaries';
import { CloseDialog } from './CloseDialog';

/** 结案 */
export function ClosingSection() {
  const { view, openAct } = useCaseFile();
  const { closure } = view.case;
  return (
    <CaseSection
      name="closing"
      title="结案"
      summary={sayClosing(view)}
      acts={['close']}
      actions={<ActButton act="close" />}
    >
      {closure === null ? (
        <p className="section-not-yet">{wordNotYet(view)}</p>
      ) : (
        <Facts
          facts={[
            { label: labelOf(closureSchema.shape.closedOn), value: closure.closedOn },
            { label: labelOf(closureSchema.shape.note), value: closure.note, isWide: true },
          ]}
        />
      )}
      {openAct?.name === 'close' && <CloseDialog />}
    </CaseSection>
  );
}

function wordNotYet({ stage, nextStep }: CaseView): string {
  if (stage === 'ended_without') return '这件纠纷已经办完，不用再结案；案卷照样留存。';
  return nextStep === 'close'
    ? '履行和回访都办完了，可以结案。'
    : '履行和回访都办完后，在这里结案。';
}
