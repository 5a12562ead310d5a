import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { InputOf } from '@shared/ipc/contract';
import { Button } from 'antd';

interface SaveAuditProps {
  readonly asked: InputOf<'audit.export'>;
  readonly total: number;
}

/** What is listed as an Excel file; that it was written is noted too. */
export function SaveAudit({ asked, total }: SaveAuditProps) {
  const { mutate, isPending, data, error } = useRouteMutation('audit.export');
  return (
    <div className="save-audit">
      <p>
        共 {total} 条。{' '}
        <Button loading={isPending} onClick={() => mutate(asked)}>
          导出 Excel
        </Button>
      </p>
      <FormErrorSummary error={error} />
      {data?.isCut === true && <p role="alert">太多了，只写了最近的两万条。请把日子缩短些。</p>}
      {data && <SavedFilePanel file={data} />}
    </div>
  );
}
