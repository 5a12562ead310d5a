import { stillOwed } from '@shared/domain/case/agreement/obligations';
import { URGING_WAY_LABELS, type Urging } from '@shared/domain/case/model/urging';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { UrgingDialog } from './UrgingDialog';

/** 督促: who was urged to perform, and what they said. Nothing while all is performed and nobody was urged. */
export function Urgings() {
  const { view, openAct } = useCaseFile();
  const { urgings } = view.case;
  const isOwed = view.effectiveOn !== null && stillOwed(view.obligations).length > 0;
  if (!isOwed && urgings.length === 0) return null;
  return (
    <div className="case-entries">
      {urgings.length > 0 && (
        <ul aria-label="督促">
          {urgings.map((one) => (
            <UrgingLine key={one.id} one={one} />
          ))}
        </ul>
      )}
      {isOwed && <ActButton act="recordUrging" isAgain={urgings.length > 0} />}
      {openAct?.name === 'recordUrging' && <UrgingDialog urgingId={openAct.targetId} />}
    </div>
  );
}

function UrgingLine({ one }: { readonly one: Urging }) {
  const { view, can, open } = useCaseFile();
  const urged = view.case.parties.filter(({ id }) => one.partyIds.includes(id));
  const names = urged.map(({ name }) => name).join('、');
  const what = `${formatChineseDate(one.urgedOn)} ${URGING_WAY_LABELS[one.way]}督促${names}`;
  return (
    <li>
      <span>
        {what}
        {one.promisedOn !== null && `，答应${formatChineseDate(one.promisedOn)}前履行`}
        {one.answer !== '' && <span className="quiet">：{one.answer}</span>}
      </span>
      {can('recordUrging') && (
        <Button
          type="text"
          aria-label={`改这次督促：${what}`}
          onClick={() => open('recordUrging', one.id)}
        >
          改
        </Button>
      )}
      <PaperLinks section="fulfillment" ofId={one.id} />
      <TakeOut
        act="removeUrging"
        input={{ urgingId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={what}
      />
    </li>
  );
}
