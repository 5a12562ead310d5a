import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import type { RecordOf, RecordView } from '@renderer/components/records/record-routes';
import { ToldList } from '@renderer/components/records/ToldList';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import type { CaseHere } from '@shared/ipc/routes-places';
import { Link } from 'react-router';
import './places.css';

interface WhoIsHereProps {
  readonly view: RecordView<RecordOf<'places'>>;
}

/** Who lives at the place or in what lies in it, and what happened there. */
export function WhoIsHere({ view: { record } }: WhoIsHereProps) {
  const query = useRouteQuery('spots.here', { placeId: record.id });
  return (
    <section className="section-card who-is-here" aria-label="住在这里的人和这里的事">
      <h2>住在这里的人和这里的事</h2>
      <AnswerGate query={query}>
        {({ people, peopleCount, cases, caseCount, others }) => (
          <>
            {peopleCount + caseCount + others.total === 0 && (
              <p className="quiet">还没有。登记住址、纠纷发生地时选了这里的，会列在这里。</p>
            )}
            {peopleCount > 0 && (
              <>
                <h3>人员库里的人（{peopleCount}）</h3>
                <ul aria-label="住在这里的人">
                  {people.map(({ personId, name, maskedPhone, address }) => (
                    <li key={personId}>
                      <Link to={`/persons/${personId}`}>{name}</Link>
                      <span className="table-meta">
                        {[address, maskedPhone].filter(Boolean).join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
                <More shown={people.length} count={peopleCount} unit="人" />
              </>
            )}
            {caseCount > 0 && (
              <>
                <h3>纠纷（{caseCount}）</h3>
                <ul aria-label="这里的纠纷">
                  {cases.map((one) => (
                    <li key={one.caseId}>
                      <Link to={`/cases/${one.caseId}`}>{one.title}</Link>
                      <span className="table-meta">{aboutCase(one)}</span>
                    </li>
                  ))}
                </ul>
                <More shown={cases.length} count={caseCount} unit="件" />
              </>
            )}
            {others.total > 0 && <h3>别的事（{others.total}）</h3>}
            <ToldList records={others} />
          </>
        )}
      </AnswerGate>
    </section>
  );
}

function aboutCase({ number, registeredOn, status, happenedHere, dwellers }: CaseHere): string {
  const who = dwellers.map(({ name, side }) => `${PARTY_SIDE_LABELS[side]}${name}`).join('、');
  return [
    number,
    formatChineseDate(registeredOn),
    CASE_STATUS_LABELS[status],
    ...(happenedHere ? ['发生在这里'] : []),
    ...(who === '' ? [] : [`${who}住在这里`]),
  ].join(' · ');
}

function More(props: { readonly shown: number; readonly count: number; readonly unit: string }) {
  const { shown, count, unit } = props;
  if (count <= shown) return null;
  return (
    <p className="quiet">
      只列出 {shown} {unit}，还有 {count - shown} {unit}；打开下面的楼栋、单元看。
    </p>
  );
}
