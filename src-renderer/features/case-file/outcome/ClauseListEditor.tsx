import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import { focusFirstSoon } from '@renderer/components/form/focus-first';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { type ReactNode, useRef } from 'react';
import { ClauseEditor } from './ClauseEditor';
import { type ClauseDraft, moved } from './terms-draft';

interface ClauseListEditorProps {
  readonly clauses: readonly ClauseDraft[];
  /** The paper on which they will stand. */
  readonly paperName: string;
  /** Other words of the agreement that may say how money is paid. */
  readonly around?: readonly string[];
  readonly onChange: (clauses: ClauseDraft[]) => void;
  /** What could be taken over into the clauses, above the first of them. */
  readonly offer?: ReactNode;
}

/** The clauses one by one, in the order in which they will be printed. */
export function ClauseListEditor(props: ClauseListEditorProps) {
  const { clauses, paperName, around = [], onChange, offer } = props;
  const words = [...clauses.map(({ text }) => text), ...around];
  const list = useRef<HTMLDivElement>(null);
  const isEmpty = clauses.length === 0;
  const message = useFieldMessage('terms.clauses');
  const patch = (at: number, change: Partial<ClauseDraft>) =>
    onChange(clauses.map((clause, index) => (index === at ? { ...clause, ...change } : clause)));
  const add = () => {
    onChange([...clauses, { id: nanoid(12), text: '', obligations: [] }]);
    const added = `[data-field="terms.clauses.${clauses.length}.text"]`;
    focusFirstSoon(() => list.current?.querySelector(added));
  };
  return (
    <div className="clause-list" ref={list} data-field={isEmpty ? 'terms.clauses' : undefined}>
      <h4>协议内容</h4>
      {offer}
      {isEmpty && message && <p className="form-note form-note-error">{message}</p>}
      {clauses.map((clause, index) => (
        <ClauseEditor
          key={clause.id}
          index={index}
          count={clauses.length}
          clause={clause}
          paperName={paperName}
          around={words}
          onPatch={(change) => patch(index, change)}
          onMove={(step) => onChange(moved(clauses, index, step))}
          onRemove={() => onChange(clauses.filter((_clause, at) => at !== index))}
        />
      ))}
      <Button onClick={add}>加一条</Button>
    </div>
  );
}
