import { Button } from 'antd';
import './feedback.css';

interface StaleNoticeProps {
  /** What was changed: 这件案子. */
  readonly what: string;
  readonly onReadAgain: () => void;
}

/** Says that something was changed elsewhere, and offers to go on from there with the typed text kept. */
export function StaleNotice({ what, onReadAgain }: StaleNoticeProps) {
  return (
    <div className="stale-notice" role="alert">
      <span>{what}刚才在别处改过。读取最新内容后再保存一次；您正在填的内容不会丢。</span>
      <Button onClick={onReadAgain}>读取最新内容</Button>
    </div>
  );
}
