import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { draftKey } from '@renderer/ipc/draft-key';
import { isSlotOutdated, type PaperSlot, paperTextSchema } from '@shared/domain/paper/paperwork';
import type { PaperTarget } from '@shared/domain/record/target';
import { Button } from 'antd';
import { z } from 'zod';
import { useCaseFile } from '../shared/case-file-context';

interface SlotTextsProps {
  readonly target: PaperTarget;
  readonly slots: readonly PaperSlot[];
}

/** The texts of a sheet that a person may word; what was typed and not saved is kept. */
export function SlotTexts({ target, slots }: SlotTextsProps) {
  return (
    <div className="act-panel slot-texts">
      <p className="quiet">改的只是这一份上的文字，案卷里的内容不变。签名、盖章、日期请手写。</p>
      {slots.map((slot) => (
        <SlotText
          key={`${slot.key} ${slot.written} ${slot.standard}`}
          target={target}
          slot={slot}
        />
      ))}
    </div>
  );
}

const draftSchema = z.object({ text: z.string() });
const inputSchema = z.object({ text: paperTextSchema });

interface SlotTextProps {
  readonly target: PaperTarget;
  readonly slot: PaperSlot;
}

function SlotText({ target, slot }: SlotTextProps) {
  const { send } = useCaseFile();
  const { key, label, standard, written } = slot;
  const standing = written ?? standard;
  const name = `editPaperText-${key}`;
  const draft = useFormDraft({
    ...{ key: draftKey(target, name), schema: draftSchema, initial: { text: standing } },
  });
  const form = useFormSubmit();
  const { paper, ofId } = target;
  const put = async (text: string | null) => {
    const answer = await form.submit(z.object({}), {}, () =>
      send('cases.editPaperText', { paper, ofId, slot: key, text }),
    );
    if (answer !== null) await draft.forget();
  };
  const save = async () => {
    const checked = inputSchema.safeParse(draft.value);
    if (checked.success) return put(checked.data.text);
    await form.submit(inputSchema, draft.value, async () => null);
  };
  if (!draft.isLoaded) return null;
  return (
    <div className="slot-text" ref={form.formRef} key={draft.generation}>
      <FieldMessagesProvider messages={form.messages}>
        <LongTextField
          path="text"
          label={label}
          minRows={2}
          value={draft.value.text}
          onChange={(text) => draft.patch({ text })}
        />
      </FieldMessagesProvider>
      {isSlotOutdated(slot) && (
        <Choice slot={slot} onMine={() => void put(written)} onCase={() => void put(null)} />
      )}
      <FormProblem sentence={form.problem} />
      <div className="act-buttons">
        <Button loading={form.isSaving} disabled={!draft.isTouched} onClick={() => void save()}>
          保存
        </Button>
        {written !== null && (
          <Button type="text" onClick={() => void put(null)}>
            恢复成案卷里的
          </Button>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly slot: PaperSlot;
  readonly onMine: () => void;
  readonly onCase: () => void;
}

/** The case says something else than when the text was worded: the person chooses. */
function Choice({ slot: { label, standard, written }, onMine, onCase }: ChoiceProps) {
  return (
    <fieldset className="slot-choice" aria-label={`${label}：用哪一个`}>
      <p>
        <strong>案卷后来变了，请选用哪一个：</strong>
      </p>
      <p>您写的：{written === '' ? '（空着）' : written}</p>
      <p>案卷现在的：{standard === '' ? '（空着）' : standard}</p>
      <div className="act-buttons">
        <Button onClick={onMine}>还用我写的</Button>
        <Button onClick={onCase}>用案卷现在的</Button>
      </div>
    </fieldset>
  );
}
