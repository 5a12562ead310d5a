import { PlusOutlined } from '@ant-design/icons';
import { focusFirstSoon } from '@renderer/components/form/focus-first';
import { MediatorRow } from '@renderer/components/studio/MediatorRow';
import { type MediatorDraft, newMediator } from '@renderer/components/studio/mediator-draft';
import { Button } from 'antd';

interface RosterStepProps {
  readonly value: readonly MediatorDraft[];
  readonly onChange: (value: MediatorDraft[]) => void;
}

/** Second step: who mediates here. */
export function RosterStep({ value, onChange }: RosterStepProps) {
  const add = () => {
    onChange([...value, newMediator()]);
    focusFirstSoon(() => document.querySelector(`[data-field="mediators.${value.length}.name"]`));
  };
  return (
    <>
      <p className="setup-note">
        第一名写您自己：今天您在当班，登记和修改都记在您的名下。还有别的调解员，接着加。
      </p>
      {value.map((mediator, index) => (
        <MediatorRow
          key={mediator.key}
          path={`mediators.${index}`}
          heading={`第 ${index + 1} 名调解员`}
          value={mediator}
          onChange={(change) =>
            onChange(value.map((row) => (row === mediator ? { ...row, ...change } : row)))
          }
          actions={
            value.length > 1 ? (
              <Button
                type="text"
                aria-label={`移除第 ${index + 1} 名调解员`}
                onClick={() => onChange(value.filter((row) => row !== mediator))}
              >
                移除
              </Button>
            ) : null
          }
        />
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
          再加一名调解员
        </Button>
      </div>
    </>
  );
}
