import { type Investigation, investigationPart } from '@shared/domain/case/model/investigation';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';

/** 调查: whom the mediators asked outside the sittings. */
export function Investigations() {
  const { view, openAct } = useCaseFile();
  const { investigations } = view.case;
  const isOpen = openAct?.name === 'recordInvestigation';
  const corrected = investigations.find(({ id }) => id === openAct?.targetId);
  return (
    <div className="case-entries">
      <ul>
        {investigations.map((one) => (
          <InvestigationLine key={one.id} one={one} />
        ))}
      </ul>
      <ActButton act="recordInvestigation" isAgain={investigations.length > 0} />
      {isOpen && (
        <PlainActDialog
          act="recordInvestigation"
          targetId={openAct.targetId}
          title={corrected === undefined ? '记一次调查' : `改调查：${corrected.asked}`}
          saveLabel="保存调查"
          part="investigation"
          schema={investigationPart}
          known={corrected ?? { investigatedOn: view.today, investigators: mediatorsOf(view) }}
          besides={{ investigationId: corrected?.id ?? null }}
        />
      )}
    </div>
  );
}

function InvestigationLine({ one }: { readonly one: Investigation }) {
  const { can, open } = useCaseFile();
  const who = one.relation === '' ? one.asked : `${one.asked}（${one.relation}）`;
  return (
    <li>
      <span>
        {formatChineseDate(one.investigatedOn)} 向{who}调查
      </span>
      {can('recordInvestigation') && (
        <Button
          type="text"
          aria-label={`改这次调查：${one.asked}`}
          onClick={() => open('recordInvestigation', one.id)}
        >
          改
        </Button>
      )}
      <PaperLinks section="sessions" ofId={one.id} />
      <TakeOut
        act="removeInvestigation"
        input={{ investigationId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={one.asked}
      />
    </li>
  );
}

function mediatorsOf({ case: { mediators } }: ReturnType<typeof useCaseFile>['view']): string {
  return mediators.map(({ name }) => name).join('、');
}
