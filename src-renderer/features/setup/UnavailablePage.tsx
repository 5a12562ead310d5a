import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import type { Bootstrap } from '@renderer/ipc/answers';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordProblem } from '@renderer/messages/error-wording';
import { Button } from 'antd';
import { PresentOffer } from './PresentOffer';
import { RestorePage } from './RestorePage';
import { SetupFrame } from './SetupFrame';
import { readStuckRestore } from './stuck-restore';
import { useOpenFolder } from './use-open-folder';
import { usePickBackup } from './use-pick-backup';

/** The chosen data folder cannot be opened: says why in words, and what can be done. */
export function UnavailablePage({ bootstrap }: { readonly bootstrap: Bootstrap }) {
  const { dataFolder, problem } = bootstrap;
  const open = useRouteMutation('setup.openStudio');
  const leave = useRouteMutation('setup.leaveStudio');
  const folder = useOpenFolder();
  const backup = usePickBackup();
  const stuck = folder.stuck ?? readStuckRestore(problem);
  const isBusy = open.isPending || folder.isOpening || backup.isPicking;
  if (backup.picked !== null) return <RestorePage bootstrap={bootstrap} backup={backup} />;
  return (
    <SetupFrame
      title="暂时打不开工作室的资料"
      lead="没有删除或改动任何内容。"
      bootstrap={bootstrap}
    >
      <div className="setup-card">
        <p>{wordProblem(problem)}</p>
        <p className="setup-note">资料文件夹：{dataFolder ?? '没有记录'}</p>
        <FormErrorSummary error={open.error ?? folder.error ?? leave.error ?? backup.error} />
        {folder.note ? (
          <p className="setup-note" role="status">
            {folder.note}
          </p>
        ) : null}
        {stuck === null ? null : <PresentOffer stuck={stuck} isBusy={isBusy} />}
        <div className="setup-buttons">
          <div className="setup-button-group">
            <Button disabled={isBusy} onClick={folder.start}>
              选择别的文件夹
            </Button>
            <Button
              type={stuck !== null && stuck.caseCount === null ? 'primary' : 'default'}
              disabled={isBusy}
              onClick={backup.start}
            >
              从备份恢复
            </Button>
            <Button type="text" disabled={isBusy} onClick={() => leave.mutate(null)}>
              回到开始页
            </Button>
          </div>
          <Button
            type={stuck === null ? 'primary' : 'default'}
            size="large"
            disabled={isBusy || dataFolder === null}
            onClick={() => open.mutate({ dataFolder: dataFolder ?? '' })}
          >
            {open.isPending ? '正在打开…' : '重试'}
          </Button>
        </div>
      </div>
    </SetupFrame>
  );
}
