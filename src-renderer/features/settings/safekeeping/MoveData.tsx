import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import './safekeeping.css';

/** 搬到别处: copies, compares, switches; the old folder stays. */
export function MoveData() {
  const { bootstrap } = useStudio();
  const choose = useRouteMutation('safekeeping.chooseTarget');
  const move = useRouteMutation('safekeeping.move');
  const [oldFolder, setOldFolder] = useState<string | null>(null);
  const target = choose.data?.folder;
  const run = (folder: string): void => {
    const before = bootstrap.dataFolder;
    move.mutate(
      { folder },
      {
        onSuccess: ({ holder }) => {
          choose.reset();
          // As with the note in the old folder: not while somebody else writes at the new place.
          setOldFolder(holder === null ? before : null);
        },
      },
    );
  };
  return (
    <>
      <h3 className="settings-subtitle">搬到别处</h3>
      <p className="settings-lead">
        把全部资料连同备份复制到另一个文件夹或另一个盘，逐个文件核对以后改用新的位置。原来的文件夹留着，由您自己删除。
      </p>
      <FormErrorSummary error={choose.error ?? move.error} />
      {target !== undefined && !move.isPending ? (
        <p className="data-folder">新的位置：{target}</p>
      ) : null}
      {move.isPending ? <LongTaskBar task="move" /> : null}
      <div className="settings-buttons">
        <Button disabled={move.isPending} onClick={() => choose.mutate(null)}>
          选新的位置
        </Button>
        {target !== undefined && !move.isPending ? (
          <ConfirmButton
            question="把资料搬到新的位置？"
            explanation={`会复制到 ${target}，核对无误后改用那里。复制的时候不能修改资料。`}
            confirmLabel="搬过去"
            onConfirm={() => run(target)}
          >
            搬过去
          </ConfirmButton>
        ) : null}
        <SavedNote
          sentence={
            oldFolder === null
              ? null
              : `已经改用新的位置。原来的资料还在 ${oldFolder}，确认一切正常后可以删除。`
          }
        />
      </div>
    </>
  );
}
