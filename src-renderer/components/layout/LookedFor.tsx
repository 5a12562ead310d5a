import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';

interface LookedForProps {
  /** What the list was asked for; empty when it shows everything. */
  readonly text: string;
  readonly onEnd: () => void;
}

/** Says above a list that it shows only what was looked for, and leads back to all of it. */
export function LookedFor({ text, onEnd }: LookedForProps) {
  if (text.trim() === '') return null;
  return (
    <div className="looked-for" role="status">
      <span>
        只列出和<strong>“{text.trim()}”</strong>有关的
      </span>
      <Button icon={<CloseOutlined aria-hidden />} onClick={onEnd}>
        不找了，全部列出
      </Button>
    </div>
  );
}
