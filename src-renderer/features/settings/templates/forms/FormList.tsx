import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { FormedReport } from '@shared/ipc/routes-report-forms';
import { Link } from 'react-router';

/** Every report, sort by sort, with whether it is filled in the office's own form. */
export function FormList() {
  const forms = useRouteQuery('reportForms.list', {});
  const items = forms.data?.items ?? [];
  const sorts = [...new Set(items.map(({ sort }) => sort))];
  return (
    <Section title="报表自己的表（Excel）">
      <p className="settings-lead">
        街道、区里发了空表要填的，放上标签选进来，每一期的数字软件填好，表的样子一点不动。点要填的那一种：
      </p>
      <ul className="form-list">
        {sorts.map((sort) => (
          <li key={sort}>
            <span>{sort}</span>
            <span className="form-list-lengths">
              {items
                .filter((one) => one.sort === sort)
                .map((one) => (
                  <FormLink key={one.report} form={one} />
                ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FormLink({ form: { report, sort, name, usedId } }: { readonly form: FormedReport }) {
  const isUsed = usedId !== null;
  return (
    <Link
      to={`/settings?part=templates&report=${report}`}
      aria-label={`${sort}${name}${isUsed ? '，有自己的表' : ''}`}
      className={isUsed ? 'form-link template-own' : 'form-link'}
    >
      {isUsed ? '✓ ' : ''}
      {name}
    </Link>
  );
}
