import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { focusFirstSoon } from '@renderer/components/form/focus-first';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useOwnPhrases } from '@renderer/components/wording/use-own-phrases';
import { CLAUSE_LIBRARY } from '@shared/domain/case/clauses/clause-library';
import {
  composeClauseText,
  followDuties,
  takeClause,
} from '@shared/domain/case/clauses/clause-words';
import type { ModelClause } from '@shared/domain/case/clauses/model-clause';
import { stayingParties } from '@shared/domain/case/model/party-change';
import { findBlanks } from '@shared/domain/wording/blanks';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useRef } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import { ClauseTools } from './ClauseTools';
import { MissingParts } from './MissingParts';
import { ObligationEditor } from './ObligationEditor';
import { type ClauseDraft, clauseName, emptyObligation, type ObligationDraft } from './terms-draft';

interface ClauseEditorProps {
  readonly index: number;
  readonly count: number;
  readonly clause: ClauseDraft;
  /** The paper on which the clause will stand. */
  readonly paperName: string;
  /** Other words of the agreement that may say how money is paid. */
  readonly around: readonly string[];
  readonly onPatch: (change: Partial<ClauseDraft>) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One clause: its text, and who owes whom what by when because of it. */
export function ClauseEditor(props: ClauseEditorProps) {
  const { index, count, clause, paperName, around, onPatch, onMove, onRemove } = props;
  const name = clauseName(index + 1);
  const path = `terms.clauses.${index}`;
  const { obligations } = clause;
  const parties = stayingParties(useCaseFile().view.case);
  const own = useOwnPhrases();
  const frame = useRef<HTMLFieldSetElement>(null);
  const phrases = [...own.map(({ row }) => row.text), ...CLAUSE_LIBRARY.map(({ text }) => text)];
  const replace = (at: number, entries: ObligationDraft[]) => {
    const next = obligations.toSpliced(at, 1, ...entries);
    // The words follow what is filled in as long as nobody wrote words of their own; so does a clause of the library.
    const isOwn =
      clause.text.trim() !== '' && clause.text !== composeClauseText(obligations, parties);
    const text = isOwn
      ? followDuties(clause.text, { before: obligations, after: next }, parties, phrases)
      : composeClauseText(next, parties);
    onPatch({ obligations: next, ...(text !== null && { text }) });
    // What was pressed is gone with the obligation: the cursor is where its words stand now.
    if (entries.length > 1)
      focusFirstSoon(() => frame.current?.querySelector(`[data-field="${path}.text"]`));
  };
  const take = (model: ModelClause, place: (added: string) => string) => {
    const taken = takeClause(model, parties);
    const kept = obligations.filter((one) => !isUntouched(one));
    const duty = taken.duty && {
      ...{ ...emptyObligation(nanoid(12)), ...taken.duty },
      ...{ obligorPartyId: taken.duty.obligorPartyId ?? '', action: taken.duty.action ?? '' },
    };
    onPatch({
      text: place(taken.text),
      obligations: duty === null ? obligations : [...kept, duty],
    });
    const open = duty === null ? 'text' : `obligations.${kept.length}.${firstOpen(duty)}`;
    focusFirstSoon(() => frame.current?.querySelector(`[data-field="${path}.${open}"]`));
  };
  const add = () => {
    onPatch({ obligations: [...obligations, emptyObligation(nanoid(12))] });
    const added = `[data-field="${path}.obligations.${obligations.length}.obligorPartyId"]`;
    focusFirstSoon(() => frame.current?.querySelector(added));
  };
  return (
    <fieldset className="clause" ref={frame}>
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
        <Button onClick={add}>
          {obligations.length === 0 ? '填履行安排（谁、给谁、做什么、多少、何时）' : '再加一项履行'}
        </Button>
        {obligations.length > 0 && <ComposeButton clause={clause} onPatch={onPatch} />}
        {obligations.length === 0 && clause.text.trim() !== '' && (
          <span className="quiet">填了履行安排，到期才会提醒。</span>
        )}
      </div>
      <MissingParts obligations={obligations} around={[clause.text, ...around]} />
      <div className="worded-field">
        <LongTextField
          path={`${path}.text`}
          label={`${name}条文`}
          isRequired
          hint={`${paperName}上就印这段文字`}
          minRows={2}
          value={clause.text}
          onChange={(text) => onPatch({ text })}
        />
        <ClauseTools
          label={`${name}条文`}
          clause={clause}
          onTake={take}
          onChange={(text) => onPatch({ text })}
        />
      </div>
    </fieldset>
  );
}

/** Whether nothing was filled in yet: a clause that is taken up takes its place. */
function isUntouched({ id, ...one }: ObligationDraft): boolean {
  const { id: _id, ...empty } = emptyObligation(id);
  return JSON.stringify(one) === JSON.stringify(empty);
}

/** The field with which a person goes on. */
function firstOpen(duty: ObligationDraft): keyof ObligationDraft {
  if (duty.obligorPartyId === '') return 'obligorPartyId';
  if (findBlanks(duty.action).length > 0) return 'action';
  return duty.mode === 'act' ? 'dueOn' : 'amountFen';
}

function ComposeButton({ clause, onPatch }: Pick<ClauseEditorProps, 'clause' | 'onPatch'>) {
  const { view } = useCaseFile();
  const text = composeClauseText(clause.obligations, stayingParties(view.case));
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
