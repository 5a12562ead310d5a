import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { LongTextField, TextField } from '@renderer/components/form/text-fields';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { labelOf } from '@shared/domain/record/walk';
import { opinionSchema, type Verdict } from '@shared/domain/retention/appraisal';
import { CONTRACT } from '@shared/ipc/contract';
import type { DueCase } from '@shared/ipc/routes-retention';
import { Button } from 'antd';
import { z } from 'zod';
import { DueTable } from './DueTable';

interface AppraiseFormProps {
  readonly due: readonly DueCase[];
  readonly total: number;
  readonly onDone: () => void;
}

const peopleSchema = z.array(z.object({ name: z.string(), duty: z.string() }));
const draftSchema = z.object({
  opinion: draftSchemaOf(opinionSchema.omit({ people: true })),
  people: peopleSchema,
  verdicts: z.record(z.string(), z.enum(['keep', 'destroy'])),
});
const schema = CONTRACT['retention.appraise'].input;
const { heldOn, keepUntil, text } = opinionSchema.shape;
const NOBODY = { name: '', duty: '' };

/** 登记鉴定: which of the due files are kept on, which are not, who looked at them, and why. */
export function AppraiseForm({ due, total, onDone }: AppraiseFormProps) {
  const { studio, today } = useStudio();
  const { appraisers } = studio.settings.retention;
  const appraise = useRouteMutation('retention.appraise');
  const draft = useFormDraft({
    key: 'appraisal',
    schema: draftSchema,
    initial: {
      opinion: { heldOn: today, keepUntil: null, text: '' },
      people: Array.from({ length: appraisers }, () => NOBODY),
      verdicts: {} as Record<string, Verdict>,
    },
  });
  const { formRef, messages, problem, error, submit } = useFormSubmit();
  if (!draft.isLoaded) return null;
  const { opinion, people, verdicts } = draft.value;
  const there = due.filter(({ caseId }) => verdicts[caseId] !== undefined);
  const isKept = there.some(({ caseId }) => verdicts[caseId] === 'keep');
  const say = (change: Partial<typeof opinion>) =>
    draft.patch({ opinion: { ...opinion, ...change } });
  const send = async () => {
    const files = there.map(({ caseId }) => ({ caseId, verdict: verdicts[caseId] }));
    const named = people.filter(({ name, duty }) => `${name}${duty}`.trim() !== '');
    const asked = { opinion: { ...opinion, people: named }, files };
    const done = await submit(schema, asked, (given) => appraise.mutateAsync(given));
    if (done === null) return;
    draft.startOver();
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RestoredNotice
        isShown={draft.isRestored}
        sentence="上次写了一半的鉴定已经恢复"
        onStartOver={draft.startOver}
      />
      {total > due.length ? (
        <p>
          到期的共 {total} 卷，先列最早的 {due.length} 卷，办完了再列后面的。
        </p>
      ) : null}
      <div ref={formRef} className="settings-fields" key={draft.generation}>
        <FormProblem sentence={problem} />
        <FormErrorSummary error={error} />
        <FieldMessagesProvider messages={messages}>
          <DueTable
            due={due}
            verdicts={verdicts}
            onChange={(next) => draft.patch({ verdicts: next })}
          />
          <FieldGrid>
            <DayField
              path="opinion.heldOn"
              label={labelOf(heldOn)}
              isRequired
              value={opinion.heldOn}
              onChange={(day) => say({ heldOn: day })}
            />
            {isKept ? (
              <DayField
                path="opinion.keepUntil"
                label={labelOf(keepUntil)}
                aim="future"
                isRequired
                value={opinion.keepUntil}
                onChange={(day) => say({ keepUntil: day })}
              />
            ) : null}
          </FieldGrid>
          {people.map((person, at) => (
            // Rows are told apart by their place alone.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <FieldGrid key={at}>
              <TextField
                path={at === 0 ? 'opinion.people' : `opinion.people.${at}.name`}
                label={`鉴定人 ${at + 1}`}
                isRequired={at < appraisers}
                value={person.name}
                onChange={(name) => draft.patch({ people: people.with(at, { ...person, name }) })}
              />
              <TextField
                path={`opinion.people.${at}.duty`}
                label="职务"
                hint="例如 调委会主任；可以空着"
                value={person.duty}
                onChange={(duty) => draft.patch({ people: people.with(at, { ...person, duty }) })}
              />
            </FieldGrid>
          ))}
          {people.length < 9 ? (
            <Button onClick={() => draft.patch({ people: [...people, NOBODY] })}>
              再加一名鉴定人
            </Button>
          ) : null}
          <LongTextField
            path="opinion.text"
            label={labelOf(text)}
            isRequired
            hint="为什么续存、为什么销毁；印在鉴定意见上，不要写当事人姓名"
            value={opinion.text}
            onChange={(typed) => say({ text: typed })}
          />
        </FieldMessagesProvider>
      </div>
      <div className="settings-buttons">
        <Button type="primary" htmlType="submit" disabled={appraise.isPending}>
          {appraise.isPending ? '正在登记…' : '登记鉴定'}
        </Button>
        <span className="quiet">
          已定 {there.length} 卷，共列出 {due.length} 卷
        </span>
      </div>
    </form>
  );
}
