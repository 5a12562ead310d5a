import { useToday } from '@renderer/components/day/today-context';
import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatPeriod } from '@shared/domain/reports/period';
import { type HandedIn, handedInSchema, reasonSchema } from '@shared/domain/submission/submission';
import type { ShownSubmission } from '@shared/ipc/routes-submissions';
import { useState } from 'react';
import { z } from 'zod';
import type { ShownReport } from './shown-report';

interface HandInDialogProps {
  readonly shown: ShownReport;
  /** What was noted of the period before; null when nothing was. */
  readonly noted: ShownSubmission | null;
  readonly onClose: () => void;
}

const firstSchema = z.object({ said: handedInSchema });
const correctionSchema = z.object({ ...reasonSchema.shape, said: handedInSchema });

/** 登记报送, or 更正报送 with its reason: when it went to whom. */
export function HandInDialog({ shown, noted, onClose }: HandInDialogProps) {
  const { token, content } = shown;
  const { studio } = useStudio();
  const today = useToday();
  const form = useFormSubmit();
  const handIn = useRouteMutation('submissions.handIn');
  const correct = useRouteMutation('submissions.correct');
  const [said, setSaid] = useState<DraftOf<HandedIn>>(() => ({
    ...emptyDraftOf(handedInSchema),
    ...{ handedInOn: today, to: studio.profile.streetName },
  }));
  const [why, setWhy] = useState(() => emptyDraftOf(reasonSchema));
  const send = async () => {
    const done =
      noted === null
        ? await form.submit(firstSchema, { said }, (input) =>
            handIn.mutateAsync({
              ...input,
              ...{ token, report: content.report, period: content.periodKey },
            }),
          )
        : await form.submit(correctionSchema, { ...why, said }, (input) =>
            correct.mutateAsync({ ...input, token, id: noted.id, revision: noted.revision }),
          );
    if (done !== null) onClose();
  };
  const title = `${formatPeriod(content.periodKey)}${content.label}`;
  return (
    <FormDialog
      title={noted === null ? '登记报送' : '更正报送'}
      okText="保存"
      cancelText="先不登记"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>
          {title}，现在看到的数字会原样留存一份；以后案件再有改动，会列成更正，不会改掉报过的数。
        </p>
        <FieldMessagesProvider messages={form.messages}>
          {noted !== null && (
            <SchemaFields
              path=""
              schema={reasonSchema}
              value={why}
              onPatch={(change) => setWhy((before) => ({ ...before, ...change }))}
            />
          )}
          <SchemaFields
            path="said"
            schema={handedInSchema}
            value={said}
            onPatch={(change) => setSaid((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
