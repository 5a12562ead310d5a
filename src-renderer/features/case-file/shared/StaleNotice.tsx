import { Button } from 'antd';
import { useCaseFile } from './case-file-context';
import './act.css';

/** Says that the case was changed elsewhere, and offers to go on from there with the typed text kept. */
export function StaleNotice() {
  const { isStale, readAgain } = useCaseFile();
  if (!isStale) return null;
  return (
    <div className="case-stale" role="alert">
      <span>这件案子刚才在别处改过。读取最新内容后再保存一次；您正在填的内容不会丢。</span>
      <Button onClick={readAgain}>读取最新内容</Button>
    </div>
  );
}
