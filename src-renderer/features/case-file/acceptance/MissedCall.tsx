import { FormProblem } from '@renderer/components/form/FormNotices';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { wordError } from '@renderer/messages/error-wording';
import { clockTimeOf } from '@renderer/messages/instant-wording';
import { callAttemptPart } from '@shared/domain/case/model/call-attempt';
import {
  CALL_RESULT_LABELS,
  type CallResult,
  MISSED_RESULTS,
} from '@shared/domain/case/model/call-result';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Party } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { Button } from 'antd';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';

interface MissedCallProps {
  readonly party: Pick<Party, 'id' | 'name'>;
}

/**
 * 没打通: a party that was rung up just now and not reached, in two clicks. What is written up later has its day in
 * `CallDialog`.
 */
export function MissedCall({ party }: MissedCallProps) {
  const { view, can, send } = useCaseFile();
  const { deskMediator } = useStudio();
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const told = tellCalls(view.case.callAttempts, party.id);
  if (!can('recordCallAttempt')) return told === '' ? null : <p className="quiet">{told}</p>;
  const record = (result: CallResult) => {
    setProblem(null);
    const now = { calledAt: clockTimeOf(new Date()), calledBy: deskMediator?.name ?? '' };
    const call = { partyId: party.id, calledOn: view.today, result };
    const attempt = { ...blankOf(callAttemptPart), ...now, ...call };
    send('cases.recordCallAttempt', { attemptId: null, attempt })
      .then(() => setAsked(false))
      .catch((error: unknown) => setProblem(wordError(error)));
  };
  return (
    <div className="missed-call">
      {told !== '' && <span className="quiet">{told}</span>}
      {isAsked ? (
        <fieldset className="missed-call-results">
          <legend className="visually-hidden">刚才打给{party.name}，怎么没打通</legend>
          {MISSED_RESULTS.map((result) => (
            <Button key={result} onClick={() => record(result)}>
              {CALL_RESULT_LABELS[result]}
            </Button>
          ))}
          <Button type="text" onClick={() => setAsked(false)}>
            不记
          </Button>
        </fieldset>
      ) : (
        <Button type="text" aria-label={`没打通：${party.name}`} onClick={() => setAsked(true)}>
          没打通
        </Button>
      )}
      <FormProblem sentence={problem} />
    </div>
  );
}

type Attempts = ReturnType<typeof useCaseFile>['view']['case']['callAttempts'];

/** How often a party was rung up in vain, and what came of it last; empty for never. */
export function tellCalls(attempts: Attempts, partyId: string): string {
  const own = attempts.filter((one) => one.partyId === partyId);
  const last = own.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))).at(-1);
  if (last === undefined) return '';
  const missed = own.filter(({ result }) => result !== 'reached').length;
  const when = [formatChineseDate(last.calledOn), last.calledAt ?? ''].filter(Boolean).join(' ');
  const newest = `${when} ${CALL_RESULT_LABELS[last.result]}`;
  return missed === 0 ? newest : `打过 ${missed} 次没打通，最近 ${newest}`;
}

function keyOf({ calledOn, calledAt }: Attempts[number]): string {
  return `${calledOn} ${calledAt ?? ''}`;
}
