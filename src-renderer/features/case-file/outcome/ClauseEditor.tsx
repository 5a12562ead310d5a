import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { LongTextField } from '@renderer/components/form/text-fields';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useCaseFile } from '../shared/case-file-context';
import { composeClauseText } from './clause-text';
import { ObligationEditor } from './ObligationEditor';
import { type ClauseDraft, clauseName, emptyObligation, type ObligationDraft } from './terms-draft';

interface ClauseEditorProps {
  readonly index: number;
  readonly count: number;
  readonly clause: ClauseDraft;
  /** The paper on which the clause will stand. */
  readonly paperName: string;
  readonly onPatch: (change: Partial<ClauseDraft>) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One clause: its text, and who owes whom what by when because of it. */
export function ClauseEditor(props: ClauseEditorProps) {
  const { index, count, clause, paperName, onPatch, onMove, onRemove } = props;
  const name = clauseName(index + 1);
  const path = `terms.clauses.${index}`;
  const { obligations } = clause;
  const { parties } = useCaseFile().view.case;
  const replace = (at: number, entries: ObligationDraft[]) => {
    const next = obligations.toSpliced(at, 1, ...entries);
    // The words follow what is filled in as long as nobody wrote words of their own.
    const isOwn =
      clause.text.trim() !== '' && clause.text !== composeClauseText(obligations, parties);
    const text = isOwn ? null : composeClauseText(next, parties);
    onPatch({ obligations: next, ...(text !== null && { text }) });
  };
  return (
    <fieldset className="clause">
      <legend>{name}</legend>
      <div className="clause-tools clause-order">
        {count > 1 && (
          <>
            <Button type="text" disabled={index === 0} onClick={() => onMove(-1)}>
              {name}上移
            </Button>
            <Button type="text" disabled={index === count - 1} onClick={() => onMove(1)}>
              {name}下移
            </Button>
          </>
        )}
        <RemoveClause name={name} clause={clause} onRemove={onRemove} />
      </div>
      {obligations.map((obligation, at) => (
        <ObligationEditor
          key={obligation.id}
          path={`${path}.obligations.${at}`}
          ordinal={at + 1}
          obligation={obligation}
          onPatch={(change) => replace(at, [{ ...obligation, ...change }])}
          onReplace={(entries) => replace(at, entries)}
        />
      ))}
      <div className="clause-tools">
        <Button
          onClick={() => onPatch({ obligations: [...obligations, emptyObligation(nanoid(12))] })}
        >
          {obligations.length === 0 ? '填履行安排（谁、给谁、做什么、多少、何时）' : '再加一项履行'}
        </Button>
        {obligations.length > 0 && <ComposeButton clause={clause} onPatch={onPatch} />}
      </div>
      <LongTextField
        path={`${path}.text`}
        label={`${name}条文`}
        isRequired
        hint={`${paperName}上就印这段文字`}
        minRows={2}
        value={clause.text}
        onChange={(text) => onPatch({ text })}
      />
    </fieldset>
  );
}

function ComposeButton({ clause, onPatch }: Pick<ClauseEditorProps, 'clause' | 'onPatch'>) {
  const { view } = useCaseFile();
  const text = composeClauseText(clause.obligations, view.case.parties);
  if (text === null)
    return (
      <span className="quiet">选好由谁履行、怎样履行并写明做什么之后，可以自动写成条文。</span>
    );
  const write = () => onPatch({ text });
  if (clause.text.trim() === '' || clause.text === text)
    return <Button onClick={write}>写成条文</Button>;
  return (
    <ConfirmButton
      question="用履行安排重写这一条？"
      explanation={`这一条现有的文字会换成：${text}`}
      confirmLabel="重写"
      onConfirm={write}
    >
      写成条文
    </ConfirmButton>
  );
}

interface RemoveClauseProps {
  readonly name: string;
  readonly clause: ClauseDraft;
  readonly onRemove: () => void;
}

function RemoveClause({ name, clause, onRemove }: RemoveClauseProps) {
  if (clause.text === '' && clause.obligations.length === 0)
    return (
      <Button type="text" onClick={onRemove}>
        删去{name}
      </Button>
    );
  return (
    <ConfirmButton
      type="text"
      question={`删去${name}？`}
      explanation="这一条的条文和履行安排会一起去掉，后面各条依次往前。"
      confirmLabel="删去"
      onConfirm={onRemove}
    >
      删去{name}
    </ConfirmButton>
  );
}
