import { archivingPart, currentArchiving } from '@shared/domain/case/model/archiving';
import { closureSchema } from '@shared/domain/case/model/closing';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { KEEPING_TERM_LABELS } from '@shared/domain/studio/keeping-term';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { sayClosing } from '../shared/section-summaries';
import { AgainDialog } from './AgainDialog';
import { ArchiveDialog, ReopenDialog } from './ArchiveDialogs';
import { CloseDialog } from './CloseDialog';

/** 结案与归档 */
export function ClosingSection() {
  const { view, openAct } = useCaseFile();
  const { closure } = view.case;
  return (
    <CaseSection
      name="closing"
      title="结案与归档"
      summary={sayClosing(view)}
      acts={['close', 'archive', 'reopen', 'mediateAgain']}
      actions={
        <>
          <ActButton act="close" />
          <ActButton act="archive" />
          <ActButton act="reopen" />
          <ActButton act="mediateAgain" />
        </>
      }
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
      <Archived />
      {openAct?.name === 'close' && <CloseDialog />}
      {openAct?.name === 'archive' && <ArchiveDialog />}
      {openAct?.name === 'reopen' && <ReopenDialog />}
      {openAct?.name === 'mediateAgain' && <AgainDialog />}
    </CaseSection>
  );
}

/** Where the file lies, and when it was opened again before. */
function Archived() {
  const { archivings } = useCaseFile().view.case;
  const current = currentArchiving({ archivings });
  const { archivedOn, archivedBy, fileNumber, box, term } = archivingPart.shape;
  return (
    <Facts
      facts={[
        { label: labelOf(archivedOn), value: current?.archivedOn },
        { label: labelOf(archivedBy), value: current?.archivedBy },
        { label: labelOf(fileNumber), value: current?.fileNumber },
        { label: labelOf(box), value: current?.box },
        {
          label: labelOf(term),
          value: current?.term ? KEEPING_TERM_LABELS[current.term] : '照设置',
        },
        ...archivings.map((one, place) => ({
          label: archivings.length > 1 ? `第 ${place + 1} 次重新打开` : '重新打开',
          value:
            one.reopening &&
            `${formatChineseDate(one.archivedOn)}归档，${formatChineseDate(one.reopening.reopenedOn)}重新打开：${one.reopening.reason}`,
          isWide: true,
        })),
      ]}
    />
  );
}

function wordNotYet({ stage, nextStep, case: { archivings } }: CaseView): string {
  if (stage === 'ended_without')
    return currentArchiving({ archivings }) === null
      ? '这件纠纷已经办完，不用再结案；案卷理好以后在这里归档。'
      : '这件纠纷已经办完，不用再结案。';
  return nextStep === 'close'
    ? '履行和回访都办完了，可以结案。'
    : '履行和回访都办完后，在这里结案。';
}
