import { PlusOutlined } from '@ant-design/icons';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { MediatorRow } from '@renderer/components/studio/MediatorRow';
import {
  type MediatorDraft,
  mediatorDraftSchema,
  newMediator,
  rosterSchema,
  toMediatorDraft,
} from '@renderer/components/studio/mediator-draft';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useUses } from '@renderer/ipc/use-works';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { HandOverDesk } from './HandOverDesk';
import { SettingsForm } from './SettingsForm';

const draftSchema = z.object({ mediators: z.array(mediatorDraftSchema) });
const schema = z.object({ mediators: rosterSchema });

/** 调解员: add, change, deactivate. Nobody who stands on a paper is ever deleted. */
export function MediatorsPart() {
  const { studio } = useStudio();
  const update = useRouteMutation('studio.saveMediators');
  const asksStrengths = useUses()('flowers');
  const [leaver, setLeaver] = useState<{ id: string; name: string } | null>(null);
  return (
    <>
      <SettingsForm
        draftKey="settings-mediators"
        title="调解员"
        lead="离开的调解员请停用：以后的纠纷不再出现，以前的文书仍写着他的名字。"
        saved={{ mediators: studio.mediators.map(toMediatorDraft) }}
        draftSchema={draftSchema}
        schema={schema}
        save={update.mutateAsync}
      >
        {({ mediators }, patch) => {
          const change = (row: MediatorDraft, part: Partial<MediatorDraft>) =>
            patch({ mediators: mediators.map((old) => (old === row ? { ...old, ...part } : old)) });
          return (
            <>
              {mediators.map((row, index) => (
                <MediatorRow
                  key={row.key}
                  path={`mediators.${index}`}
                  heading={`第 ${index + 1} 名调解员`}
                  elderKinds={studio.settings.elderKinds}
                  asksStrengths={asksStrengths}
                  value={row}
                  onChange={(part) => change(row, part)}
                  actions={
                    <RowActions
                      row={row}
                      onHandOver={() => setLeaver({ id: row.id ?? '', name: row.name })}
                      onActive={(isActive) => change(row, { isActive })}
                      onRemove={() => patch({ mediators: mediators.filter((old) => old !== row) })}
                    />
                  }
                />
              ))}
              <div>
                <Button
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => patch({ mediators: [...mediators, newMediator()] })}
                >
                  加一名调解员
                </Button>
              </div>
            </>
          );
        }}
      </SettingsForm>
      {leaver !== null && <HandOverDesk leaver={leaver} onClose={() => setLeaver(null)} />}
    </>
  );
}

interface RowActionsProps {
  readonly row: MediatorDraft;
  readonly onActive: (isActive: boolean) => void;
  readonly onRemove: () => void;
  readonly onHandOver: () => void;
}

function RowActions({ row, onActive, onRemove, onHandOver }: RowActionsProps) {
  if (row.id === null) {
    return (
      <Button type="text" onClick={onRemove}>
        移除
      </Button>
    );
  }
  if (!row.isActive) {
    return (
      <Button type="text" onClick={() => onActive(true)}>
        重新启用
      </Button>
    );
  }
  return (
    <>
      <Button type="text" aria-label={`交接${row.name}在办的案件`} onClick={onHandOver}>
        交接在办的
      </Button>
      <ConfirmButton
        type="text"
        aria-label={`停用${row.name}`}
        question={`停用${row.name}？`}
        explanation="新的纠纷不再能选这名调解员；已有的案卷和文书不变。手上还有在办的，先点“交接在办的”。点“保存”后生效，以后可以重新启用。"
        confirmLabel="停用"
        onConfirm={() => onActive(false)}
      >
        停用
      </ConfirmButton>
    </>
  );
}
