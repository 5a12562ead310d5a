import { FileExcelOutlined } from '@ant-design/icons';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { useMay } from '@renderer/ipc/use-desk';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { Button, type ButtonProps } from 'antd';

interface ExportButtonProps {
  /** Undefined while it is awaited. */
  readonly report: ReportContent | undefined;
  readonly isSaving: boolean;
  readonly onExport: () => void;
  /** Instead of the workbook in the program's own layout. */
  readonly button?: Pick<ButtonProps, 'type' | 'icon' | 'children' | 'className'>;
}

/** Writes the workbook; asks first when a check has failed. */
export function ExportButton({ report, isSaving, onExport, button: other }: ExportButtonProps) {
  const isAllowed = useMay('reports.make');
  const failed = report?.checks.filter(({ isPassed }) => !isPassed) ?? [];
  const button = {
    type: 'primary',
    icon: <FileExcelOutlined aria-hidden />,
    disabled: isSaving || report === undefined,
    children: isSaving ? '正在导出…' : '导出 Excel',
    ...other,
  } as const;
  if (!isAllowed) return null;
  if (failed.length === 0) return <Button {...button} onClick={onExport} />;
  return (
    <ConfirmButton
      {...button}
      question={`有 ${failed.length} 项核对不上，还要导出吗？`}
      explanation={
        <ul className="checks-failed">
          {failed.map(({ key, label, detail }) => (
            <li key={key}>
              {label}：{detail}
            </li>
          ))}
        </ul>
      }
      confirmLabel="仍然导出"
      onConfirm={onExport}
    />
  );
}
