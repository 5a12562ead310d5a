import { CitedText } from '@renderer/components/law/CitedText';
import { ESCALATION_RISK_LABELS } from '@shared/domain/case/model/registration-words';
import type { Risk } from '@shared/domain/case/model/risk';
import { RISK_RESULT_LABELS, VICTIM_LABELS } from '@shared/domain/case/model/risk-words';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { AlertList, Mend, Words } from './AlertLists';

/** What the dispute may turn into, what is still owed for it, and what became of it. */
export function Risks() {
  const { view } = useCaseFile();
  const { risks } = view.case;
  if (risks.length === 0) return null;
  return (
    <AlertList title="风险">
      {risks.map((risk) => (
        <RiskLine key={risk.id} risk={risk} />
      ))}
    </AlertList>
  );
}

function RiskLine({ risk }: { readonly risk: Risk }) {
  const { view, can, open } = useCaseFile();
  const { id, kind, seenOn, signs, mayBreakLaw, victim, outcome } = risk;
  const owed = view.riskDuties.find(({ riskId }) => riskId === id)?.owed ?? [];
  const marks = [
    mayBreakLaw ? '可能引起治安、刑事案件' : '',
    victim === null ? '' : `受害人：${VICTIM_LABELS[victim]}`,
    signs,
  ].filter((part) => part !== '');
  return (
    <li>
      <Words on={seenOn} quiet={marks.join('；')}>
        <strong>{kind}</strong>
      </Words>
      {outcome === null ? (
        <>
          {owed.map((sentence) => (
            <span key={sentence} className="alert-words">
              ▲ <CitedText text={sentence} />
            </span>
          ))}
          {owed.length === 0 && <ActButton act="settleRisk" targetId={id} of={kind} />}
          {can('recordRisk') && <Mend of={`风险${kind}`} onMend={() => open('recordRisk', id)} />}
          <TakeOut
            act="removeRisk"
            input={{ riskId: id }}
            explanation={WRITTEN_BY_MISTAKE}
            of={kind}
          />
        </>
      ) : (
        <>
          <Words on={outcome.settledOn} quiet={outcome.note}>
            {RISK_RESULT_LABELS[outcome.result]}
            {outcome.prevented !== 'none' && `，${ESCALATION_RISK_LABELS[outcome.prevented]}`}
          </Words>
          {can('settleRisk') && <Mend of={`${kind}的结果`} onMend={() => open('settleRisk', id)} />}
        </>
      )}
    </li>
  );
}
