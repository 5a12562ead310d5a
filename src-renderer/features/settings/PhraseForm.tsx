import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { LongTextField, TextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { fieldBeside, putAtCursor, selectPart } from '@renderer/components/wording/put-in';
import type { OwnOne } from '@renderer/components/wording/use-own-phrases';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { DUTY_BLANKS } from '@shared/domain/case/clauses/clause-words';
import { FULFILLMENT_MODE_LABELS, FULFILLMENT_MODES } from '@shared/domain/case/model/agreement';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { PARTY_SIDE_LABELS, PARTY_SIDES } from '@shared/domain/party/party';
import { type OwnPhrase, ownPhraseSchema } from '@shared/domain/phrase/phrase';
import { labelOf } from '@shared/domain/record/walk';
import { blankNamed } from '@shared/domain/wording/blanks';
import { namesIn } from '@shared/domain/wording/clause-hints';
import { PHRASE_PLACE_LABELS, PHRASE_PLACES } from '@shared/domain/wording/phrase-places';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { z } from 'zod';

interface PhraseFormProps {
  /** Null for a new one. */
  readonly known: OwnOne | null;
  readonly onClose: () => void;
}

const { shape } = ownPhraseSchema;
const inputSchema = z.object({ phrase: ownPhraseSchema });
/** Room that the program fills. */
const ROOMS = ['申请人', '被申请人', ...Object.values(DUTY_BLANKS)];

/** Room that a person fills: what it is called is typed over this. */
const OTHER_ROOM = '写什么';

/** One of the studio's own clauses or phrases, new or changed. */
export function PhraseForm({ known, onClose }: PhraseFormProps) {
  const register = useRouteMutation('phrases.register');
  const correct = useRouteMutation('phrases.correct');
  const form = useFormSubmit();
  const rooms = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<DraftOf<OwnPhrase>>(() => {
    const { rank: _rank, ...row } = { rank: 0, ...known?.row };
    return { ...emptyDraftOf(ownPhraseSchema), place: 'clause', ...row };
  });
  const patch = (change: Partial<DraftOf<OwnPhrase>>) => setDraft((now) => ({ ...now, ...change }));
  const isClause = draft.place === 'clause';
  const send = async () => {
    // Of what is no clause nothing but its words is kept.
    const { place, text } = draft;
    const phrase = isClause ? draft : { ...emptyDraftOf(ownPhraseSchema), place, text };
    const saved = await form.submit(inputSchema, { phrase }, (input) =>
      known === null
        ? register.mutateAsync(input)
        : correct.mutateAsync({ ...input, id: known.id, revision: known.revision }),
    );
    if (saved !== null) onClose();
  };
  const putRoom = (name: string) => {
    const field = fieldBeside(rooms.current);
    const at = field?.selectionEnd || draft.text.length;
    patch({ text: putAtCursor(draft.text, blankNamed(name), field, false) });
    // Once it is drawn: the name of room that only a person fills is typed over, the cursor else stands behind it.
    const isNamed = name !== OTHER_ROOM;
    const [from, length] = isNamed ? [name.length + 2, 0] : [1, name.length];
    setTimeout(() => selectPart(field, at + from, length), 0);
  };
  const names = isClause ? namesIn(draft.text) : [];
  return (
    <FormDialog
      title={known === null ? '加一条' : '修改这一条'}
      okText="保存"
      cancelText={known === null ? '先不加' : '不改了'}
      isSaving={form.isSaving}
      formRef={form.formRef}
      width="min(760px, 94vw)"
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <FieldGrid>
            <ChoiceField
              path="phrase.place"
              label={labelOf(shape.place)}
              isRequired
              isWide
              values={PHRASE_PLACES}
              labels={PHRASE_PLACE_LABELS}
              value={draft.place}
              onChange={(place) => patch({ place })}
            />
            <div className="worded-field">
              <LongTextField
                path="phrase.text"
                label={isClause ? '条文' : labelOf(shape.text)}
                isRequired
                minRows={3}
                warning={
                  names.length === 0
                    ? null
                    : `“${names.join('”、“')}”像是姓名，请换成空格，别的案件才能用`
                }
                value={draft.text}
                onChange={(text) => patch({ text })}
              />
              {isClause && (
                <div className="clause-rooms" ref={rooms}>
                  <span className="quiet">放一个空：</span>
                  {[...ROOMS, OTHER_ROOM].map((name) => (
                    <Button
                      key={name}
                      tabIndex={-1}
                      aria-label={`放一个空：${name}`}
                      onClick={() => putRoom(name)}
                    >
                      {name}
                    </Button>
                  ))}
                </div>
              )}
            </div>
            {isClause && (
              <>
                <SelectField
                  path="phrase.category"
                  label={labelOf(shape.category)}
                  isClearable
                  placeholder="各类纠纷都用"
                  values={DISPUTE_CATEGORIES}
                  labels={DISPUTE_CATEGORY_LABELS}
                  value={draft.category}
                  onChange={(category) => patch({ category })}
                />
                <TextField
                  path="phrase.action"
                  label={labelOf(shape.action)}
                  placeholder="例如：支付维修费"
                  hint="有人要做什么的写上，用的时候接着问金额、期限；只是声明的不写"
                  value={draft.action}
                  onChange={(action) => patch({ action })}
                />
                <SelectField
                  path="phrase.mode"
                  label={labelOf(shape.mode)}
                  isClearable
                  values={FULFILLMENT_MODES}
                  labels={FULFILLMENT_MODE_LABELS}
                  value={draft.mode}
                  onChange={(mode) => patch({ mode })}
                />
                <SelectField
                  path="phrase.from"
                  label={labelOf(shape.from)}
                  isClearable
                  placeholder="用的时候再选"
                  values={PARTY_SIDES}
                  labels={PARTY_SIDE_LABELS}
                  value={draft.from}
                  onChange={(from) => patch({ from })}
                />
              </>
            )}
          </FieldGrid>
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
