import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';

/** The workbook and the 通报 of what is shown. */
export function StreetExports({ period }: { readonly period: string }) {
  const book = useRouteMutation('street.export');
  const circular = useRouteMutation('street.circular');
  const [last, setLast] = useState({ what: 'book', period: '' });
  const shown = last.what === 'book' ? book : circular;
  const start = (what: 'book' | 'circular') => {
    setLast({ what, period });
    (what === 'book' ? book : circular).mutate({ period });
  };
  const isBusy = book.isPending || circular.isPending;
  return (
    <>
      <Button disabled={isBusy} onClick={() => start('book')}>
        导出汇总表（Excel）
      </Button>
      <Button disabled={isBusy} onClick={() => start('circular')}>
        导出通报（Word）
      </Button>
      {/* A file exported of another period is no news here. */}
      {last.period === period && (
        <div className="street-saved">
          <FormErrorSummary error={shown.error} />
          {shown.data ? <SavedFilePanel file={shown.data} /> : null}
        </div>
      )}
    </>
  );
}
