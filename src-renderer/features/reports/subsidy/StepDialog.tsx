import { useToday } from '@renderer/components/day/today-context';
import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { type Said, saidSchema, stoppingSchema } from '@shared/domain/subsidy/subsidy';
import { isStopped } from '@shared/domain/subsidy/subsidy-steps';
import type { DoneWithMany } from '@shared/ipc/routes-subsidies';
import { useState } from 'react';
import { z } from 'zod';
import { type PageStep, STEP_WORDS } from './subsidy-words';

interface StepDialogProps {
  readonly step: PageStep;
  /** What it is done with, in words: 勾选的 3 件. */
  readonly what: string;
  /** Who is offered as having done it. */
  readonly by: string;
  readonly onSend: (said: Said) => Promise<DoneWithMany>;
  readonly onDone: (done: DoneWithMany, said: Said) => void;
  readonly onClose: () => void;
}

/** One step with one case or many: on which day, by whom; where it is stopped, why. */
export function StepDialog({ step, what, by, onSend, onDone, onClose }: StepDialogProps) {
  const form = useFormSubmit();
  const today = useToday();
  const schema = isStopped(step) ? stoppingSchema : saidSchema;
  const [said, setSaid] = useState<DraftOf<Said>>(() => ({
    ...{ ...emptyDraftOf(saidSchema), on: today, by },
  }));
  const { button } = STEP_WORDS[step];
  const send = async () => {
    const done = await form.submit(z.object({ said: schema }), { said }, async (typed) => ({
      answer: await onSend(typed.said),
      said: typed.said,
    }));
    if (done !== null) onDone(done.answer, done.said);
  };
  return (
    <FormDialog
      title={button}
      okText={button}
      cancelText="先不办"
      isDangerous={step === 'refused'}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>{what}</p>
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path="said"
            schema={schema}
            value={said}
            onPatch={(change) => setSaid((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
