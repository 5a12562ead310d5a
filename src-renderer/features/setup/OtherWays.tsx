import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { WaitBar } from '@renderer/components/feedback/WaitBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { PresentOffer } from './PresentOffer';
import { useOpenFolder } from './use-open-folder';
import type { PickBackup } from './use-pick-backup';

/** The ways in that need no typing. */
export function OtherWays({ backup }: { readonly backup: PickBackup }) {
  const sample = useRouteMutation('setup.openSample');
  const street = useRouteMutation('setup.openStreet');
  const folder = useOpenFolder();
  const isBusy = sample.isPending || street.isPending || folder.isOpening || backup.isPicking;
  return (
    <section className="setup-others" aria-label="其他方式">
      <FormErrorSummary error={sample.error ?? street.error ?? folder.error ?? backup.error} />
      {folder.stuck === null ? null : <PresentOffer stuck={folder.stuck} isBusy={isBusy} />}
      {folder.note ? (
        <p className="setup-note" role="status">
          {folder.note}
        </p>
      ) : null}
      {sample.isPending ? (
        <WaitBar sentence="正在做示例：几十件编的纠纷，一件件登记、调解、写协议，要等一会儿。" />
      ) : null}
      {street.isPending ? (
        <WaitBar sentence="正在做街道的示例：一百多家商户、几十件事项、会议和走访，要等一会儿。" />
      ) : null}
      <div className="setup-other">
        <div>
          <h2>已经在用了？</h2>
          <p>换了电脑或重装了系统，打开原来的资料文件夹就行。</p>
        </div>
        <Button disabled={isBusy} onClick={folder.start}>
          {folder.isOpening ? '正在打开…' : '打开已有资料'}
        </Button>
      </div>
      <div className="setup-other">
        <div>
          <h2>只有备份？</h2>
          <p>电脑或硬盘坏了，用备份文件（.zip）把资料恢复到一个新的文件夹。</p>
        </div>
        <Button disabled={isBusy} onClick={backup.start}>
          从备份恢复
        </Button>
      </div>
      <div className="setup-other">
        <div>
          <h2>想先看看？</h2>
          <p>示例里的人和事都是编的，随便点，不影响以后的资料。</p>
        </div>
        <span>
          <Button disabled={isBusy} onClick={() => sample.mutate(null)}>
            {sample.isPending ? '正在准备…' : '打开示例数据'}
          </Button>
          <Button type="link" disabled={isBusy} onClick={() => street.mutate(null)}>
            {street.isPending ? '正在准备街道示例…' : '天桥街街道示例'}
          </Button>
        </span>
      </div>
    </section>
  );
}
