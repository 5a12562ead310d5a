import { ArrowLeftOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link } from 'react-router';
import { FormOfReport } from './FormOfReport';

/** The form of one report. */
export function FormPage({ report }: { readonly report: string }) {
  const forms = useRouteQuery('reportForms.list', {});
  return (
    <div className="template-page">
      <p>
        <Link to="/settings?part=templates">
          <ArrowLeftOutlined aria-hidden="true" /> 回到全部模板
        </Link>
      </p>
      <AnswerGate query={forms}>
        {({ items }) => {
          const form = items.find((one) => one.report === report);
          return form === undefined ? (
            <p className="quiet">没有这种报表，请回到全部模板再选。</p>
          ) : (
            <FormOfReport key={report} form={form} />
          );
        }}
      </AnswerGate>
    </div>
  );
}
