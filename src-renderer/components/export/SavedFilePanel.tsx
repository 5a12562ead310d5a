import { CheckCircleFilled } from '@ant-design/icons';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import type { SavedFile } from '@renderer/ipc/answers';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import './export.css';

interface SavedFilePanelProps {
  readonly file: SavedFile;
  /** Whether it may be opened from here; what others made may not. */
  readonly canOpen?: boolean;
}

/** Where a file was written, with the two things people do next. */
export function SavedFilePanel({ file, canOpen = true }: SavedFilePanelProps) {
  const open = useRouteMutation('files.open');
  const show = useRouteMutation('files.showInFolder');
  return (
    <div className="saved-file" role="status">
      <p className="saved-file-title">
        <CheckCircleFilled aria-hidden="true" /> 已导出：{file.fileName}
      </p>
      <p className="saved-file-folder">存放在 {file.folder}</p>
      <div className="saved-file-actions">
        {canOpen && <Button onClick={() => open.mutate({ path: file.path })}>打开</Button>}
        <Button onClick={() => show.mutate({ path: file.path })}>在文件夹中显示</Button>
      </div>
      <FormErrorSummary error={open.error ?? show.error} />
    </div>
  );
}
