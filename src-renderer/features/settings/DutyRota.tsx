import { CheckField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { DayField } from '@renderer/components/form/value-fields';
import { useHolidays } from '@renderer/components/studio/use-duty';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { wordDay } from '@renderer/messages/day-wording';
import type { DutyPerson } from '@shared/domain/duty/duty';
import { DUTY_SPAN_LABELS } from '@shared/domain/duty/duty-words';
import { type DutyTurn, MOST_ROTA_DAYS, proposeRota, withTurns } from '@shared/domain/duty/rota';
import { addDays, daysBetween, localDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useState } from 'react';

interface DutyRotaProps {
  /** As they stand in the form; null while something in it is not filled in as it should be. */
  readonly people: readonly DutyPerson[] | null;
  readonly onChange: (people: DutyPerson[]) => void;
}

/** 轮流排班: shares out the days of a stretch in turn; what comes of it stands in the form until it is saved. */
export function DutyRota({ people, onChange }: DutyRotaProps) {
  const { today, studio } = useStudio();
  const holidays = useHolidays();
  const [from, setFrom] = useState<string | null>(addDays(today, 1));
  const [to, setTo] = useState<string | null>(addDays(today, 30));
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [isByHalf, setByHalf] = useState(false);
  const [isOnRestDays, setOnRestDays] = useState(false);
  const [turns, setTurns] = useState<readonly DutyTurn[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const all = (people ?? []).map(({ name }) => name);
  // Whoever has half days of the week does not take turns, unless somebody says so.
  const names =
    chosen ?? (people ?? []).filter((one) => one.weekly.length === 0).map((p) => p.name);
  const arrange = () => {
    setTurns(null);
    if (people === null) return setProblem('请先把上面值班的人填完整，再排。');
    if (from === null || to === null || from > to)
      return setProblem('请填从哪天排到哪天，到哪天不能早于从哪天。');
    if (daysBetween(localDate(from), localDate(to)) >= MOST_ROTA_DAYS)
      return setProblem(`一次最多排 ${MOST_ROTA_DAYS} 天，请把到哪天改早一些。`);
    if (names.length === 0) return setProblem('请勾上谁来轮。');
    setProblem(null);
    const asked = { from: localDate(from), to: localDate(to), names, isByHalf, isOnRestDays };
    const made = proposeRota(asked, { people, roster: studio.mediators }, holidays);
    setTurns(made);
    onChange(withTurns(people, made));
  };
  return (
    <Fold title="几个人轮流，排一段日子">
      <p className="settings-lead">
        照放假的安排，只排上班的日子；谁写明不来、名册上请了假的，不排给他。排出来的先放在上面各人的“加一次和不来”里，点“保存”才算数。
      </p>
      <FieldGrid>
        <DayField path="rota.from" label="从哪天" aim="future" value={from} onChange={setFrom} />
        <DayField path="rota.to" label="到哪天" aim="future" value={to} onChange={setTo} />
        <ManyChoicesField
          path="rota.names"
          label="谁来轮"
          isWide
          offers={all.map((name) => ({ value: name, label: name }))}
          value={names}
          onChange={setChosen}
        />
      </FieldGrid>
      <CheckField path="rota.isByHalf" isChecked={isByHalf} onChange={setByHalf}>
        上午、下午分开轮
      </CheckField>
      <CheckField path="rota.isOnRestDays" isChecked={isOnRestDays} onChange={setOnRestDays}>
        周末、放假的日子也排
      </CheckField>
      <FormProblem sentence={problem} />
      <div className="settings-buttons">
        <Button onClick={arrange}>排出来</Button>
      </div>
      {turns === null ? null : (
        <p role="status">
          {turns.length === 0
            ? '一班也没有排：这些天已经排好了，或者没有人能来。'
            : `排了 ${turns.length} 班，还没有保存：`}
          {turns
            .map(({ on, name, part }) => {
              const half = part === 'day' ? '' : DUTY_SPAN_LABELS[part];
              return `${wordDay(on)}${half} ${name}`;
            })
            .join('；')}
        </p>
      )}
    </Fold>
  );
}
