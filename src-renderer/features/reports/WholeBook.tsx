import { BookOutlined } from '@ant-design/icons';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';

/** Every report over the period in one workbook, with cover and contents. */
export function WholeBook({ period }: { readonly period: string }) {
  const save = useRouteMutation('reports.exportAll');
  const [of, setOf] = useState('');
  const isAllowed = useMay('reports.make');
  if (!isAllowed) return null;
  return (
    <>
      <Button
        className="report-book"
        icon={<BookOutlined aria-hidden />}
        disabled={save.isPending}
        onClick={() => {
          setOf(period);
          save.mutate({ period });
        }}
      >
        {save.isPending ? '正在导出…' : '全部报表导出成一本'}
      </Button>
      {/* A file exported of another period is no news here. */}
      {of === period ? <FormErrorSummary error={save.error} /> : null}
      {of === period && save.data ? <SavedFilePanel file={save.data} /> : null}
    </>
  );
}
