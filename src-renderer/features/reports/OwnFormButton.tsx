import { TableOutlined } from '@ant-design/icons';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { Link } from 'react-router';
import { ExportButton } from './ExportButton';

interface OwnFormButtonProps {
  readonly report: ReportContent;
  readonly isSaving: boolean;
  readonly onExport: () => void;
}

/** Fills the report in the office's own form; where there is none, the way to one. */
export function OwnFormButton({ report, isSaving, onExport }: OwnFormButtonProps) {
  const forms = useRouteQuery('reportForms.list', {});
  const isAllowed = useMay('reports.make');
  const form = forms.data?.items.find((one) => one.report === report.report);
  if (form === undefined || !isAllowed) return null;
  if (form.usedId === null)
    return (
      <Link className="report-own-form" to={`/settings?part=templates&report=${form.report}`}>
        街道有自己的表？去放进来
      </Link>
    );
  const button = {
    type: 'default' as const,
    className: 'report-book',
    icon: <TableOutlined aria-hidden />,
    children: isSaving ? '正在导出…' : '填在自己的表里',
  };
  return <ExportButton {...{ report, isSaving, onExport, button }} />;
}
