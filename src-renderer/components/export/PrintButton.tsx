import { CheckCircleFilled, PrinterOutlined } from '@ant-design/icons';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import type { useRouteMutation } from '@renderer/ipc/use-route';
import type { PaperTarget } from '@shared/domain/record/target';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import './export.css';

type Printing = ReturnType<typeof useRouteMutation<'paperwork.print'>>;

interface PrintButtonProps {
  readonly printing: Printing;
  readonly targets: readonly PaperTarget[];
  readonly type?: 'primary' | 'default';
  readonly children?: ReactNode;
}

/** 打印: opens the system's dialog for these papers, one after the other in the same job. */
export function PrintButton({ printing, targets, type = 'default', children }: PrintButtonProps) {
  return (
    <Allowed route="paperwork.print">
      <Button
        type={type}
        icon={<PrinterOutlined aria-hidden />}
        disabled={printing.isPending || targets.length === 0}
        onClick={() => printing.mutate({ targets: [...targets] })}
      >
        {printing.isPending ? '正在打印…' : (children ?? '打印')}
      </Button>
    </Allowed>
  );
}

function wordLeftOut(titles: readonly string[]): string | null {
  if (titles.length === 0) return null;
  const named = [...new Set(titles)].map((title) => `《${title}》`).join('');
  return `${named}照自己的模板印，没有一起打印：请导出 Word，在 Word 里打印。`;
}

/** What became of it, in one sentence. */
export function PrintOutcome({ printing: { data, error } }: { readonly printing: Printing }) {
  return (
    <>
      <FormErrorSummary error={error} />
      <p className={data === undefined ? 'visually-hidden' : 'print-outcome'} role="status">
        {data?.outcome === 'printed' ? (
          <>
            <CheckCircleFilled aria-hidden="true" /> 已经送到打印机。
            {data.isNoted ? null : '不过案卷里没有记下这次打印，需要的话请自己记一笔。'}
            {wordLeftOut(data.leftOut)}
          </>
        ) : null}
        {data?.outcome === 'cancelled' ? '没有打印：在打印的窗口里取消了。' : null}
      </p>
    </>
  );
}
