import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { Period } from '@shared/domain/reports/period';
import { Link } from 'react-router';

/** Who was here more than once, of those who were here in the period: names of the register, each of which opens its page. */
export function RepeatedPeople({ period }: { readonly period: Period }) {
  const repeated = useRouteQuery('people.repeated', period);
  return (
    <Section title="来过不止一次的当事人">
      <AnswerGate query={repeated}>
        {({ total, items }) => (
          <>
            <p className="quiet">{wordLead(total, items.length)}</p>
            {items.length > 0 && (
              <table className="chart-table" aria-label="来过不止一次的当事人">
                <thead>
                  <tr>
                    <th scope="col">当事人</th>
                    <th scope="col">本期几件</th>
                    <th scope="col">到期末一共几件</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, name, inPeriod, untilThen }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link className="repeated-name" to={`/persons/${id}`}>
                          {name}
                        </Link>
                      </th>
                      <td>{inPeriod}</td>
                      <td>{untilThen}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </AnswerGate>
    </Section>
  );
}

function wordLead(total: number, shown: number): string {
  if (total === 0) return '本期登记的纠纷里，没有人员库里来过不止一次的当事人';
  const cut = shown < total ? `，列出最多的 ${shown} 个` : '';
  return `按人员库里选出来的人算，本期登记的纠纷里有 ${total} 个${cut}`;
}
