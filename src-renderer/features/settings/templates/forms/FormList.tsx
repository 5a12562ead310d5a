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
        街道、区里发了空表要填的，放上标签选进来，每一期的数字软件填好，表的样子一点不动。
      </p>
      {items
        .filter(({ usedId }) => usedId !== null)
        .map((one) => (
          <p key={one.report}>
            <FormLink form={one} isWhole />
          </p>
        ))}
      <details className="tag-group">
        <summary>选要填的那一种报表</summary>
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
      </details>
    </Section>
  );
}

interface FormLinkProps {
  readonly form: FormedReport;
  /** Whether it stands alone, and says what it is about. */
  readonly isWhole?: boolean;
}

function FormLink({ form: { report, sort, name, label, usedId }, isWhole = false }: FormLinkProps) {
  const isUsed = usedId !== null;
  const said = isWhole ? label : name;
  return (
    <Link
      to={`/settings?part=templates&report=${report}`}
      aria-label={`${sort}${name}${isUsed ? '，有自己的表' : ''}`}
      className={isUsed ? 'form-link template-own' : 'form-link'}
    >
      {isUsed ? '✓ ' : ''}
      {said}
    </Link>
  );
}
