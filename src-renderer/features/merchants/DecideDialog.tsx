import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import {
  type RecordOf,
  type RecordView,
  useRecordAct,
} from '@renderer/components/records/record-routes';
import { TickList } from '@renderer/components/records/TickList';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { decisionSchema } from '@shared/domain/commendation/commendation';
import { useState } from 'react';
import { z } from 'zod';
import { CandidateWords } from './Candidates';
import './merchants.css';

interface DecideDialogProps {
  readonly view: RecordView<RecordOf<'commendations'>>;
  readonly onClose: () => void;
}

/** 评定: a person ticks who was chosen; nothing is ticked before. */
export function DecideDialog({ view: { record }, onClose }: DecideDialogProps) {
  const { today } = useStudio();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState(() => ({
    ...emptyDraftOf(decisionSchema),
    decidedOn: today as string | null,
  }));
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'commendations' }, 'decide');
  const send = async () => {
    const { id, revision } = record;
    const view = await form.submit(z.object({ decision: decisionSchema }), { decision }, (input) =>
      sending.mutateAsync({ ...input, chosenIds: [...ticked], id, revision }),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="登记评定"
      okText={`登记，评上 ${ticked.size} 个`}
      cancelText="先不办"
      width="min(920px, 94vw)"
      isDisabled={ticked.size === 0}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path="decision"
            schema={decisionSchema}
            value={decision}
            onPatch={(change) => setDecision((before) => ({ ...before, ...change }))}
            words={{ decidedBy: { hint: '例如 评选小组、居民议事会' } }}
          />
        </FieldMessagesProvider>
        <p>勾选评上了的：</p>
        <TickList label="候选" items={record.candidates} ticked={ticked} onChange={setTicked}>
          {(candidate) => <CandidateWords candidate={candidate} />}
        </TickList>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
