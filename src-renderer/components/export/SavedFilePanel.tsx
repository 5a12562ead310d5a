import { CheckCircleFilled } from '@ant-design/icons';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import type { SavedFile } from '@renderer/ipc/answers';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import './export.css';

interface SavedFilePanelProps {
  readonly file: SavedFile;
  /** Whether it may be opened from here; what others made may not. */
  readonly canOpen?: boolean;
  /** What can be done about it besides. */
  readonly children?: ReactNode;
}

/** Where a file was written, with the two things people do next. */
export function SavedFilePanel({ file, canOpen = true, children }: SavedFilePanelProps) {
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
        {canOpen && <span className="quiet">要打印：点“打开”，再按 Ctrl+P。</span>}
      </div>
      <FormErrorSummary error={open.error ?? show.error} />
      {children}
    </div>
  );
}
