import { askerOf, RECUSAL_RESULT_LABELS, type Recusal } from '@shared/domain/case/model/recusal';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';

/** 回避: who asked that which mediator keep out, and what was decided. Nothing where nobody asked. */
export function Recusals() {
  const { view } = useCaseFile();
  const { recusals } = view.case;
  if (recusals.length === 0) return null;
  return (
    <ul className="acceptance-recusals" aria-label="回避">
      {recusals.map((one) => (
        <RecusalLine key={one.id} one={one} />
      ))}
    </ul>
  );
}

function RecusalLine({ one }: { readonly one: Recusal }) {
  const { view, can, open } = useCaseFile();
  const { id, name, raisedOn, reason, decision } = one;
  const who =
    one.partyId === null
      ? `${name}自己提出回避`
      : `${askerOf(one, view.case.parties)}要求${name}回避`;
  return (
    <li>
      <span>
        {formatChineseDate(raisedOn)} {who}
        {reason !== '' && <span className="quiet">：{reason}</span>}
      </span>
      {decision === null ? (
        <div className="acceptance-buttons">
          <ActButton act="decideRecusal" targetId={id} of={name} />
          {can('recordRecusal') && (
            <Button
              type="text"
              aria-label={`改这次回避：${name}`}
              onClick={() => open('recordRecusal', id)}
            >
              改
            </Button>
          )}
          <TakeOut
            act="removeRecusal"
            input={{ recusalId: id }}
            explanation={WRITTEN_BY_MISTAKE}
            of={name}
          />
        </div>
      ) : (
        <span className="quiet">{tellDecision(decision)}</span>
      )}
    </li>
  );
}

function tellDecision({
  result,
  ruledOn,
  ruledBy,
  reason,
  successor,
}: NonNullable<Recusal['decision']>) {
  const parts = [
    `${formatChineseDate(ruledOn)} ${RECUSAL_RESULT_LABELS[result]}`,
    successor === '' ? '' : `由${successor}接替`,
    `${ruledBy}决定`,
    reason,
  ];
  return parts.filter((one) => one !== '').join('，');
}
