import { FormProblem } from '@renderer/components/form/FormNotices';
import { wordError } from '@renderer/messages/error-wording';
import { MOST_AT_ONCE } from '@shared/domain/record/many';
import type { LineProblem } from '@shared/domain/record/read-lines';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import './many.css';

interface AddManyProps {
  /** 一次填多家. */
  readonly title: string;
  /** 条, 家, 处. */
  readonly unit: string;
  /** What stands on a line. */
  readonly hint: string;
  readonly example: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly count: number;
  readonly problems: readonly LineProblem[];
  /** How many, and how the first of them was read: a column in the wrong place is seen before it is saved. */
  readonly told: string;
  readonly isSaving: boolean;
  /** Throws what the program answers, see `ask`. */
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** What is asked before the lines. */
  readonly children?: ReactNode;
}

/** Many records at once, one a line; what would be registered is told before it is. */
export function AddMany(props: AddManyProps) {
  const { title, unit, text, count, problems, told, isSaving, onText, onSave, onClose } = props;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  // It is there to be written in: the button that opened it is disabled, and the keyboard with it.
  useEffect(() => document.getElementById(`${id}-lines`)?.focus(), [id]);
  const isTooMany = count > MOST_AT_ONCE;
  const save = async () => {
    setProblem(null);
    try {
      await onSave();
    } catch (error) {
      setProblem(wordError(error));
    }
  };
  return (
    <section className="section-card add-many" aria-label={title}>
      {props.children}
      <label htmlFor={`${id}-lines`}>{props.hint}</label>
      <Input.TextArea
        id={`${id}-lines`}
        value={text}
        placeholder={props.example}
        autoSize={{ minRows: 4, maxRows: 12 }}
        onChange={(event) => onText(event.target.value)}
      />
      <p aria-live="polite">
        {isTooMany
          ? `一次最多登记 ${MOST_AT_ONCE} ${unit}，现在有 ${count} ${unit}，请分几次。`
          : told}
      </p>
      {problems.length > 0 && (
        <ul className="form-note form-note-error">
          {problems.map(({ line, sentence }) => (
            <li key={line}>
              第 {line} 行：{sentence}
            </li>
          ))}
        </ul>
      )}
      <FormProblem sentence={problem} />
      <div className="add-many-end">
        <Button
          type="primary"
          disabled={count === 0 || problems.length > 0 || isTooMany}
          loading={isSaving}
          onClick={() => void save()}
        >
          登记这 {count} {unit}
        </Button>
        <Button onClick={onClose}>先不填</Button>
      </div>
    </section>
  );
}
