import { FolderOpenOutlined } from '@ant-design/icons';
import { Field } from '@renderer/components/form/Field';
import { CountField } from '@renderer/components/form/value-fields';
import { NumberPatternField } from '@renderer/components/studio/NumberPatternField';
import type { ChosenFolder } from '@renderer/ipc/answers';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import type { SetupDraft } from './setup-draft';

interface FolderStepProps {
  readonly value: SetupDraft;
  readonly dataFolder: string;
  readonly patch: (change: Partial<SetupDraft>) => void;
}

const WARNINGS: Readonly<Record<ChosenFolder['contents'], string | null>> = {
  missing: null,
  empty: null,
  studio: '这个文件夹里已经有工作室的资料。要用它，请点下面的“打开已有资料”。',
  other_files: '这个文件夹里有别的文件。请选一个空文件夹，免得混在一起。',
};

/** Third step: where the data lives, and how cases are numbered. */
export function FolderStep({ value, dataFolder, patch }: FolderStepProps) {
  const choose = useRouteMutation('setup.chooseDataFolder');
  const [contents, setContents] = useState<ChosenFolder['contents']>('empty');
  const start = () =>
    choose.mutate(null, {
      onSuccess: (chosen) => {
        if (chosen === null) return;
        setContents(chosen.contents);
        patch({ dataFolder: chosen.dataFolder });
      },
    });
  return (
    <div className="setup-folder">
      <Field
        path="dataFolder"
        label="资料存放在"
        isGroup
        hint="所有案件都存在这个文件夹里，可以放在别的盘，也可以整个搬走或拷贝备份"
        warning={WARNINGS[contents]}
      >
        {() => (
          <div className="folder-choice">
            <FolderOpenOutlined aria-hidden="true" />
            <span className="folder-path">{dataFolder || '还没有选择'}</span>
            <Button onClick={start} disabled={choose.isPending}>
              换一个文件夹
            </Button>
          </div>
        )}
      </Field>
      <NumberPatternField
        path="settings.numberPattern"
        value={value.numberPattern}
        nextOrdinal={value.nextOrdinal ?? 1}
        onChange={(numberPattern) => patch({ numberPattern })}
      />
      <CountField
        path="nextOrdinal"
        label="下一个号码"
        unit="号"
        hint="每年从 1 开始；今年已经编到 37 号的，写 38，接着往下编"
        value={value.nextOrdinal}
        onChange={(nextOrdinal) => patch({ nextOrdinal })}
      />
    </div>
  );
}
