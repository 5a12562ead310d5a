import { Section } from '@renderer/components/layout/Section';
import type { OutputOf } from '@shared/ipc/contract';
import { yuan } from './subsidy-words';

type People = OutputOf<'subsidies.overview'>['people'];

/** 各人合计: what each mediator gets of the period's claims that stand. */
export function PayeeTable({ people }: { readonly people: People }) {
  if (people.length === 0) return null;
  const sum = (of: 'fen' | 'paid') => people.reduce((all, one) => all + one[of], 0);
  return (
    <div className="subsidy-payees">
      <Section title="各人合计">
        <table className="subsidy-people">
          <thead>
            <tr>
              {['领取人', '件数', '补贴金额', '其中已发放'].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, count, fen, paid }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{count}</td>
                <td>{yuan(fen)}</td>
                <td>{yuan(paid)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td />
              <td>{yuan(sum('fen'))}</td>
              <td>{yuan(sum('paid'))}</td>
            </tr>
          </tfoot>
        </table>
        <p className="quiet">
          退回、不予补贴、撤回的不算；几名调解员分一件的，各算一件，件数不能相加。
        </p>
      </Section>
    </div>
  );
}
