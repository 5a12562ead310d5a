import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { StuckRestore } from './stuck-restore';

interface PresentOfferProps {
  readonly stuck: StuckRestore;
  readonly isBusy: boolean;
}

/** After a restore that nobody can go on with: whether the data that lie there are whole, and then the way to use them. */
export function PresentOffer({ stuck, isBusy }: PresentOfferProps) {
  const open = useRouteMutation('setup.openPresent');
  const { folder, caseCount } = stuck;
  const box = useRef<HTMLElement>(null);
  // Below a sentence that says what is wrong, the way out must not lie under the edge of the window.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  if (caseCount === null) {
    return (
      <p className="setup-note" role="status">
        “{folder}
        ”里的资料不完整，可能只换了一半，不能直接用。请从备份恢复到一个新的文件夹，原来的文件夹先别动。
      </p>
    );
  }
  return (
    <section className="setup-offer" aria-label="现在的资料" ref={box}>
      <div>
        <p>
          “{folder}”里的资料是完整的，有 {caseCount} 件案件。
        </p>
        <p className="setup-note">
          可以用它继续，那一次恢复就不再做了；读不懂的记录改个名字留着，不删除。想要备份里的，打开以后再恢复一次。
        </p>
        <FormErrorSummary error={open.error} />
      </div>
      <Button
        type="primary"
        size="large"
        disabled={isBusy || open.isPending}
        onClick={() => open.mutate({ dataFolder: folder })}
      >
        {open.isPending ? '正在打开…' : '用现在的资料继续'}
      </Button>
    </section>
  );
}
