import { SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useDutyTable } from '@renderer/components/studio/use-duty';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { wordDay } from '@renderer/messages/day-wording';
import type { DutyPerson } from '@shared/domain/duty/duty';
import { DUTY_SPAN_LABELS } from '@shared/domain/duty/duty-words';
import { type DutyTurn, swapTurns, turnsFrom } from '@shared/domain/duty/rota';
import { Button } from 'antd';
import { useState } from 'react';

interface DutySwapProps {
  /** As they stand in the form; null while something in it is not filled in as it should be. */
  readonly people: readonly DutyPerson[] | null;
  readonly onChange: (people: DutyPerson[]) => void;
}

/** Whose turns can be swapped: those of the days that people talk about. */
const DAYS_AHEAD = 45;

/** 换班: two turns change places; what comes of it stands in the form until it is saved. */
export function DutySwap({ people, onChange }: DutySwapProps) {
  const { today } = useStudio();
  const table = useDutyTable();
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const turns = people === null ? [] : turnsFrom({ ...table, people }, today, DAYS_AHEAD);
  const labels = Object.fromEntries(turns.map((turn) => [keyOf(turn), tellTurn(turn)]));
  const find = (key: string | null) => turns.find((turn) => keyOf(turn) === key);
  const swap = () => {
    const [first, second] = [find(one), find(other)];
    setDone(null);
    if (people === null) return setProblem('请先把上面值班的人填完整，再换。');
    if (first === undefined || second === undefined) return setProblem('请选要对换的两班。');
    if (first.name === second.name) return setProblem('两班是同一个人的，不用换。');
    setProblem(null);
    onChange(swapTurns(people, first, second));
    setDone(
      `${tellTurn({ ...first, name: second.name })}，${tellTurn({ ...second, name: first.name })}，还没有保存。`,
    );
    setOne(null);
    setOther(null);
  };
  return (
    <Fold title="两个人换班">
      <FieldGrid>
        <SelectField
          path="swap.one"
          label="这一班"
          values={turns.map(keyOf)}
          labels={labels}
          value={one}
          onChange={setOne}
        />
        <SelectField
          path="swap.other"
          label="和哪一班对换"
          values={turns.map(keyOf)}
          labels={labels}
          value={other}
          onChange={setOther}
        />
      </FieldGrid>
      <FormProblem sentence={problem} />
      <div className="settings-buttons">
        <Button onClick={swap}>对换</Button>
      </div>
      {done === null ? null : <p role="status">换好了：{done}</p>}
    </Fold>
  );
}

function keyOf({ name, on, part }: DutyTurn): string {
  return `${on} ${part} ${name}`;
}

function tellTurn({ name, on, part }: DutyTurn): string {
  return `${wordDay(on)}${part === 'day' ? '' : DUTY_SPAN_LABELS[part]} ${name}`;
}
