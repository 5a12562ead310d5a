import { LoadingOutlined } from '@ant-design/icons';
import type { CasePage } from '@renderer/ipc/answers';
import { Button } from 'antd';

interface SearchProgressProps {
  readonly page: Pick<CasePage, 'total' | 'searched'>;
  /** The user did not want to wait for the rest. */
  readonly isLeft: boolean;
  readonly onLeave: () => void;
  readonly onGoOn: () => void;
}

/** Says that more may be found: the long texts of older files are still being looked through, or were left. */
export function SearchProgress({ page, isLeft, onLeave, onGoOn }: SearchProgressProps) {
  const { searched, total } = page;
  if (searched === 1) return null;
  const share = Math.floor(searched * 100);
  if (isLeft)
    return (
      <div className="ledger-progress">
        <span role="status">
          只翻了 {share}% 的案卷，找到 {total} 件，没翻到的里面可能还有。
        </span>
        <Button onClick={onGoOn}>接着翻</Button>
      </div>
    );
  return (
    <div className="ledger-progress">
      <LoadingOutlined aria-hidden />
      <span>
        {/* What changes several times a second is not read aloud. */}
        <span role="status">还在翻案卷…</span>
        {share > 0 && `已翻 ${share}%，`}目前找到 {total} 件，可能还有。
      </span>
      <Button onClick={onLeave}>不翻了</Button>
    </div>
  );
}
