import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { PastCases } from '@renderer/components/party/PastCases';
import { tellingOf } from '@renderer/components/party/person-pick';
import type { RecordOf, RecordView } from '@renderer/components/records/record-routes';
import { ToldList } from '@renderer/components/records/ToldList';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import './people.css';

interface PersonPastProps {
  readonly view: RecordView<RecordOf<'persons'>>;
}

/** What brought somebody here so far, and who else has their number. */
export function PersonPast({ view: { record } }: PersonPastProps) {
  const { id: personId, mergedIntoId } = record;
  const past = useRouteQuery('people.past', { personId });
  return (
    <>
      {mergedIntoId === null && <Twins personId={personId} />}
      <section className="section-card person-visits" aria-label="来过的事">
        <h2>来过的事</h2>
        <AnswerGate query={past}>
          {({ cases, enquiries, others }) => (
            <>
              {cases.length + enquiries.length + others.total === 0 && (
                <p className="quiet">还没有来办过事。</p>
              )}
              {cases.length > 0 && <PastCases cases={cases} />}
              {enquiries.length > 0 && (
                <ul className="person-past" aria-label="咨询">
                  {enquiries.map(({ id, askedOn, question }) => (
                    <li key={id}>
                      <Link to={`/enquiries/${id}`}>咨询：{question}</Link>
                      <span className="table-meta"> {formatChineseDate(askedOn)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <ToldList records={others} />
            </>
          )}
        </AnswerGate>
      </section>
    </>
  );
}

function Twins({ personId }: { readonly personId: string }) {
  const { data } = useRouteQuery('people.twins', { personId });
  const twins = data?.items ?? [];
  if (twins.length === 0) return null;
  return (
    <div className="person-twins" role="note">
      <p>
        ⚠ 人员库里还有 {twins.length}{' '}
        份登记用着同一个证件号码。是同一个人，请点“合并重复的登记”；不是同一个人，请核对号码。
      </p>
      <ul className="person-past">
        {twins.map((twin) => (
          <li key={twin.personId}>
            <Link to={`/persons/${twin.personId}`}>{twin.name}</Link>{' '}
            <span className="table-meta">{tellingOf(twin)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
