import { Fold } from '@renderer/components/form/FieldGrid';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type CallAttempt, callAttemptPart } from '@shared/domain/case/model/call-attempt';
import { CALL_RESULT_LABELS } from '@shared/domain/case/model/call-result';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { PartyChoice } from '../shared/PartyChoices';
import { PlainActDialog } from '../shared/PlainActDialog';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';

/** 联系记录: every attempt to reach a party, folded away. */
export function Calls() {
  const { view, openAct } = useCaseFile();
  const { callAttempts } = view.case;
  return (
    <>
      {callAttempts.length > 0 && (
        <Fold title={`联系记录（${callAttempts.length} 次）`}>
          <ul className="call-list" aria-label="联系记录">
            {callAttempts.map((one) => (
              <CallLine key={one.id} one={one} />
            ))}
          </ul>
        </Fold>
      )}
      {openAct?.name === 'recordCallAttempt' && <CallDialog attemptId={openAct.targetId} />}
    </>
  );
}

/** For what is written up later, or a call that did reach somebody. */
export function CallButton() {
  const { view } = useCaseFile();
  return <ActButton act="recordCallAttempt" isAgain={view.case.callAttempts.length > 0} />;
}

function CallLine({ one }: { readonly one: CallAttempt }) {
  const { view, can, open } = useCaseFile();
  const name = view.case.parties.find(({ id }) => id === one.partyId)?.name ?? '';
  const when = [formatChineseDate(one.calledOn), one.calledAt ?? ''].filter(Boolean).join(' ');
  const besides = [one.calledBy, one.note].filter(Boolean).join('，');
  return (
    <li>
      <span>
        {when} {name}：{CALL_RESULT_LABELS[one.result]}
        {besides !== '' && <span className="quiet">（{besides}）</span>}
      </span>
      {can('recordCallAttempt') && (
        <Button
          type="text"
          aria-label={`改这次联系：${name} ${when}`}
          onClick={() => open('recordCallAttempt', one.id)}
        >
          改
        </Button>
      )}
      <TakeOut
        act="removeCallAttempt"
        input={{ attemptId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={`${name} ${when}`}
      />
    </li>
  );
}

/** 记一次联系. @param attemptId of the one that is corrected; empty for a new one */
function CallDialog({ attemptId }: { readonly attemptId: string }) {
  const { view } = useCaseFile();
  const { deskMediator } = useStudio();
  const { parties, callAttempts } = view.case;
  const corrected = callAttempts.find(({ id }) => id === attemptId);
  const [only] = parties.length === 1 ? parties : [];
  return (
    <PlainActDialog
      act="recordCallAttempt"
      targetId={attemptId}
      title={corrected === undefined ? '记一次联系' : '改这次联系'}
      saveLabel="保存"
      part="attempt"
      schema={callAttemptPart}
      known={
        corrected ?? {
          partyId: only?.id ?? '',
          calledOn: view.today,
          calledBy: deskMediator?.name ?? '',
        }
      }
      besides={{ attemptId: corrected?.id ?? null }}
      own={{
        fields: ['partyId'],
        draw: ({ partyId }, patch) => (
          <PartyChoice
            path="attempt.partyId"
            label={labelOf(callAttemptPart.shape.partyId)}
            value={partyId}
            onChange={(chosen) => patch({ partyId: chosen })}
          />
        ),
      }}
      words={{ note: { hint: '例如 家里人接的，说晚上回来' } }}
    />
  );
}
