import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import type { PartyDraft } from '@renderer/components/party/party-draft';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { RegistrationDraft } from './registration-draft';
import './same-quarrel.css';

/** So long the typing rests before it is asked, in milliseconds. */
const PAUSE_MS = 700;

interface SameQuarrelProps {
  readonly registration: Pick<RegistrationDraft, 'place' | 'placeId' | 'description'>;
  readonly parties: readonly PartyDraft[];
}

/**
 * Asks, while a dispute is registered, whether it is one that is there already. It blocks nothing: a case is opened (what
 * is typed is kept), or put aside for as long as this form is open.
 */
export function SameQuarrel({ registration, parties }: SameQuarrelProps) {
  const [otherOnes, setOtherOnes] = useState<readonly string[]>([]);
  const { description } = registration;
  // Told apart by what it says, not by which object it is: each key makes another one.
  const asked = useRested(JSON.stringify(inputOf({ registration, parties })));
  const input = JSON.parse(asked) as ReturnType<typeof inputOf>;
  const isAnything =
    description.length >= 8 || parties.some(({ name, phone }) => name + phone !== '');
  const query = useRouteQuery('cases.alike', input, { enabled: isAnything, keepPrevious: true });
  const items = (isAnything ? (query.data?.items ?? []) : []).filter(
    ({ caseId }) => !otherOnes.includes(caseId),
  );
  return (
    <div className="same-quarrels" role="status">
      {items
        .slice(0, 1)
        .map(({ caseId, number, why, applicants, respondents, registeredOn, status }) => (
          <div key={caseId} className="same-quarrel">
            <div className="same-quarrel-words">
              <strong>可能是同一件：{wordPartiesBriefly(applicants, respondents)}</strong>
              <span>
                {number} · {formatChineseDate(registeredOn)}登记 · {CASE_STATUS_LABELS[status]}（
                {why}）{items.length > 1 && `另有 ${items.length - 1} 件也像。`}
              </span>
            </div>
            <Link className="same-quarrel-open" to={`/cases/${caseId}`}>
              打开
            </Link>
            <Button onClick={() => setOtherOnes([...otherOnes, caseId])}>不是同一件</Button>
          </div>
        ))}
    </div>
  );
}

/** So much of a half-typed form as is compared: what is longer than the form allows is refused later, beside its field. */
function inputOf({ registration: { place, placeId, description }, parties }: SameQuarrelProps) {
  return {
    place: place.slice(0, 200),
    placeId,
    description: description.slice(0, 10_000),
    parties: parties.slice(0, 60).map(typedOf),
  };
}

function typedOf({ kind, name, idNumber, creditCode, phone, side, personId }: PartyDraft) {
  const paperNumber = kind === 'natural_person' ? idNumber : creditCode;
  return {
    ...{ kind, side, personId },
    ...{
      name: name.slice(0, 200),
      paperNumber: paperNumber.slice(0, 60),
      phone: phone.slice(0, 60),
    },
  };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}
