import type { CopyProgress } from '@shared/ipc/routes-attachments';
import { Button, Progress } from 'antd';

interface CopyProgressBarProps {
  /** Null until the main process has told. */
  readonly progress: CopyProgress | null;
  readonly onCancel: () => void;
}

/** One line for everything that is being copied. It shows itself only when the copying takes a while. */
export function CopyProgressBar({ progress, onCancel }: CopyProgressBarProps) {
  // Before anything is known a dialog may be open; what is copied in a moment needs no bar.
  if (progress === null) return null;
  const { name, file, files, done, total } = progress;
  const percent = total === 0 ? 0 : Math.min(99, Math.floor((100 * done) / total));
  const sentence = files === 1 ? '正在复制' : `正在复制第 ${file} 个，共 ${files} 个`;
  return (
    <div className="copy-progress">
      <p role="status">
        {sentence}：<span className="attachment-name">{name}</span>
      </p>
      <Progress percent={percent} aria-label={sentence} />
      <Button aria-label="取消复制" onClick={onCancel}>
        取消
      </Button>
    </div>
  );
}
