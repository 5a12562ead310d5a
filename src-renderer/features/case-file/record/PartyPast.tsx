import { Allowed } from '@renderer/components/feedback/Allowed';
import { PastCases } from '@renderer/components/party/PastCases';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';
import './party-past.css';

/** Of the parties that are in the register, which time they are here; nothing while it is not known. */
function usePeople() {
  const { view } = useCaseFile();
  const isAnybody = view.case.parties.some(({ personId }) => personId !== null);
  const { data } = useRouteQuery('people.ofCase', { caseId: view.case.id }, { enabled: isAnybody });
  return data?.items ?? [];
}

/** In the header: who was here before. Quiet, for it decides nothing. */
export function RepeatMarks() {
  const { view } = useCaseFile();
  const nameOf = (partyId: string) =>
    view.case.parties.find(({ id }) => id === partyId)?.name ?? '';
  const again = usePeople().filter(({ time }) => time > 1);
  if (again.length === 0) return null;
  const [first] = again;
  return (
    <span className="repeat-mark">
      ↻{' '}
      {again.length <= 2
        ? again.map(({ partyId, time }) => `${nameOf(partyId)}第 ${time} 次来`).join('，')
        : `${nameOf(first?.partyId ?? '')}等 ${again.length} 人以前来过`}
    </span>
  );
}

/** Beside a party: their earlier cases, and where the register says something else. */
export function PartyPast({ partyId }: { readonly partyId: string }) {
  const person = usePeople().find((one) => one.partyId === partyId);
  if (person === undefined) return null;
  const { time, earlier, personId } = person;
  const isAgain = time > 1;
  if (!isAgain && person.differs.length === 0) return null;
  return (
    <div className="party-past">
      {isAgain && (
        <>
          <p>
            ↻ 第 {time} 次来，以前来过：
            {time - 1 > earlier.length && (
              <Link to={`/persons/${personId}`}>全部 {time - 1} 件</Link>
            )}
          </p>
          <PastCases cases={earlier} />
        </>
      )}
      <Differing partyId={partyId} labels={person.differs} />
    </div>
  );
}

interface DifferingProps {
  readonly partyId: string;
  readonly labels: readonly string[];
}

/** The case was corrected or says more: the register follows only when somebody says so. */
function Differing({ partyId, labels }: DifferingProps) {
  const { view } = useCaseFile();
  const { mutate, isPending, error } = useRouteMutation('people.correctFromCase');
  if (labels.length === 0) return null;
  return (
    <Allowed route="people.correctFromCase">
      <p className="party-differs">
        <span>这里和人员库里不一样：{labels.join('、')}</span>
        <Button loading={isPending} onClick={() => mutate({ caseId: view.case.id, partyId })}>
          也改到人员库
        </Button>
        {error !== null && <span role="alert">{wordError(error)}</span>}
      </p>
    </Allowed>
  );
}
