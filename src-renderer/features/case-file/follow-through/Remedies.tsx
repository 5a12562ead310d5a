import { Fold } from '@renderer/components/form/FieldGrid';
import { CitedText } from '@renderer/components/law/CitedText';
import { REMEDY_LABELS, type RemedyTaken } from '@shared/domain/case/model/remedy';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { RemedyDialog } from './RemedyDialog';

/**
 * What the other side may do where something is not performed by its day, each way with its article, and what was done.
 * The program chooses none of them. Without anything overdue one line folded away: the content may be disputed too.
 */
export function Remedies() {
  const { view, openAct } = useCaseFile();
  const taken = view.case.remedies;
  if (view.effectiveOn === null || view.obligations.length === 0) return null;
  const isLate = view.unperformed.length > 0;
  return (
    <div className="case-entries">
      {taken.length > 0 && (
        <ul aria-label="去法院">
          {taken.map((one) => (
            <RemedyLine key={one.id} one={one} />
          ))}
        </ul>
      )}
      {isLate ? (
        <div className="remedies">
          <p>有 {view.unperformed.length} 项到期没有履行。先督促；督促了还不履行的，告诉当事人：</p>
          <Ways remedies={view.remedies} />
          <ActButton act="recordRemedy" isAgain={taken.length > 0} />
        </div>
      ) : (
        <Fold title="对协议又起了争执的">
          <Ways remedies={view.remedies} />
          <ActButton act="recordRemedy" isAgain={taken.length > 0} />
        </Fold>
      )}
      {openAct?.name === 'recordRemedy' && <RemedyDialog remedyId={openAct.targetId} />}
    </div>
  );
}

function Ways({ remedies }: Pick<CaseView, 'remedies'>) {
  return (
    <ul>
      {remedies.map(({ remedy, isOpen, why }) => (
        <li key={remedy}>
          <span className={isOpen ? '' : 'quiet'}>
            {isOpen ? `● 可以${REMEDY_WORDS[remedy]}：` : `○ 现在不能${REMEDY_WORDS[remedy]}：`}
            <CitedText text={why} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const REMEDY_WORDS = { ...REMEDY_LABELS, lawsuit: '起诉' } as const;

function RemedyLine({ one }: { readonly one: RemedyTaken }) {
  const { view, can, open } = useCaseFile();
  const who = view.case.parties.find(({ id }) => id === one.partyId)?.name ?? '';
  const what = `${formatChineseDate(one.soughtOn)} ${who}${REMEDY_LABELS[one.remedy]}`;
  const where = [one.court, one.caseNumber].filter(Boolean).join('，');
  return (
    <li>
      <span>
        {what}（{where}）
        {one.outcomeNote !== '' && <span className="quiet">：{one.outcomeNote}</span>}
      </span>
      {can('recordRemedy') && (
        <Button type="text" aria-label={`改：${what}`} onClick={() => open('recordRemedy', one.id)}>
          改
        </Button>
      )}
      <TakeOut
        act="removeRemedy"
        input={{ remedyId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={what}
      />
    </li>
  );
}
