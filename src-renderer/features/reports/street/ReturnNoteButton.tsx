import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';

interface ReturnNoteButtonProps {
  readonly id: string;
  readonly versionId: string;
  readonly unitName: string;
}

/** The file that tells a studio why its package went back. */
export function ReturnNoteButton({ id, versionId, unitName }: ReturnNoteButtonProps) {
  const save = useRouteMutation('street.exportReturn');
  return (
    <>
      <Button
        disabled={save.isPending}
        aria-label={`导出给${unitName}的退回单`}
        onClick={() => save.mutate({ id, versionId })}
      >
        导出退回单
      </Button>
      <FormErrorSummary error={save.error} />
      {save.data ? <SavedFilePanel file={save.data} canOpen={false} /> : null}
    </>
  );
}
