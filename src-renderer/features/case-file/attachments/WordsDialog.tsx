import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import {
  ATTACHMENT_KIND_LABELS,
  ATTACHMENT_KINDS,
  type Attachment,
  attachmentKindSchema,
  attachmentNoteSchema,
  attachmentSubjectSchema,
  subjectKey,
} from '@shared/domain/attachment/attachment';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { subjectOffers } from './attachment-words';

const inputSchema = z.object({
  kind: attachmentKindSchema,
  subject: attachmentSubjectSchema,
  note: attachmentNoteSchema,
});
// What it belongs to is chosen by its key: whether that party or session is still there is seen when it is sent.
const draftSchema = draftSchemaOf(inputSchema.omit({ subject: true }), ['kind']).extend({
  subjectKey: z.string(),
});

/** Says differently what an attachment is. */
export function WordsDialog({ attachmentId }: { readonly attachmentId: string }) {
  const { view } = useCaseFile();
  const attachment = view.case.attachments.find(({ id }) => id === attachmentId);
  return attachment === undefined ? null : <WordsForm attachment={attachment} />;
}

function WordsForm({ attachment }: { readonly attachment: Attachment }) {
  const { view, send } = useCaseFile();
  const { id, kind, note, subject } = attachment;
  const act = useAct({
    name: 'describeAttachment',
    targetId: id,
    schema: draftSchema,
    initial: { kind, note, subjectKey: subjectKey(subject) },
  });
  const { value, patch } = act.draft;
  const offers = subjectOffers(view);
  const offer = offers.find(({ key }) => key === value.subjectKey);
  const input = { kind: value.kind, note: value.note, subject: offer?.subject };
  return (
    <ActDialog
      act={act}
      title={`改说明：${attachment.name}`}
      explanation="只改说明，文件的内容和名字不变。"
      saveLabel="保存说明"
      onSave={() =>
        void act.save(inputSchema, input, (words) =>
          send('attachments.describe', { attachmentId: id, ...words }),
        )
      }
    >
      <FieldGrid>
        <SelectField
          path="kind"
          label="材料种类"
          isRequired
          values={ATTACHMENT_KINDS}
          labels={ATTACHMENT_KIND_LABELS}
          value={value.kind}
          onChange={(chosen) => chosen && patch({ kind: chosen })}
        />
        <SelectField
          path="subject"
          label="归到"
          isRequired
          values={offers.map(({ key }) => key)}
          labels={Object.fromEntries(offers.map(({ key, label }) => [key, label]))}
          value={offer?.key ?? null}
          onChange={(key) => key && patch({ subjectKey: key })}
        />
        <LongTextField
          path="note"
          label="说明"
          value={value.note}
          onChange={(text) => patch({ note: text })}
        />
      </FieldGrid>
    </ActDialog>
  );
}
