import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { feedbackAnswerSchema, feedbackPart } from '@shared/domain/case/model/feedback';
import { goesToCourt, hasFailed, mustReturn, resultOn } from '@shared/domain/case/model/way-back';
import { warnOfAdmissions } from '@shared/domain/case/wording/find-admissions';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { useAct } from '../shared/use-act';

const inputSchema = z.object({ feedback: feedbackPart });
const draftSchema = draftSchemaOf(feedbackPart);

/** 登记反馈. @param feedbackId of the one that is corrected; empty for a new one */
export function FeedbackDialog({ feedbackId }: { readonly feedbackId: string }) {
  const { view, send } = useCaseFile();
  const { deskMediator } = useStudio();
  const { case: one } = view;
  const corrected = one.feedbacks.find(({ id }) => id === feedbackId);
  const { referringUnit, referralMaterials } = one.registration;
  const act = useAct({
    name: 'recordFeedback',
    ...(corrected && { targetId: corrected.id }),
    schema: draftSchema,
    initial: {
      ...emptyDraftOf(feedbackPart),
      ...(corrected ?? {
        kind: resultOn(one) === null ? null : ('result' as const),
        reportedOn: view.today,
        to: referringUnit,
        returned: mustReturn(one) ? referralMaterials : '',
        reportedBy: deskMediator?.name ?? '',
      }),
    },
  });
  const { value, patch } = act.draft;
  const isResult = value.kind === 'result';
  // Of what the case does not ask for only what is written there is shown.
  const schema = feedbackPart.omit({
    ...(!(isResult && goesToCourt(one)) && value.courtEnding === null && { courtEnding: true }),
    ...(!(isResult && hasFailed(one)) && value.returned === '' && { returned: true }),
  });
  const warning = one.agreement === null ? warnOfAdmissions(value.content) : null;
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '登记反馈' : '改这次反馈'}
      saveLabel="保存反馈"
      onSave={() =>
        void act.save(inputSchema, { feedback: value }, (input) =>
          send('cases.recordFeedback', { feedbackId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <SchemaFields
        path="feedback"
        schema={schema}
        value={value}
        onPatch={patch}
        words={{
          to: { hint: '法院、派出所、街道“六情”指挥中枢等' },
          number: { hint: '那边给的编号；没有不填' },
          courtEnding: { isRequired: true },
          returned: {
            isRequired: mustReturn(one),
            hint: '例如 起诉状 1 份；没有收到过材料的，写“没有材料”',
          },
          content: {
            hint: '只写办得怎样；不写，反馈函上按案卷写结果',
            ...(warning !== null && { warning }),
          },
        }}
      />
    </ActDialog>
  );
}

/** 登记答复、销号 */
export function FeedbackAnswerDialog({ feedbackId }: { readonly feedbackId: string }) {
  const { view } = useCaseFile();
  const told = view.case.feedbacks.find(({ id }) => id === feedbackId);
  if (told === undefined) return null;
  return (
    <PlainActDialog
      act="answerFeedback"
      targetId={feedbackId}
      title="登记答复、销号"
      explanation={`${formatChineseDate(told.reportedOn)}向${told.to}反馈的。`}
      saveLabel="保存答复"
      part="answer"
      schema={feedbackAnswerSchema}
      known={told.answer ?? { answeredOn: view.today }}
      besides={{ feedbackId }}
      words={{
        text: { hint: '例如 已知悉；转回法院审理' },
        clearedOn: { hint: '对方说已经销号（办结）的，填那一天；没有说的不填' },
        paperNumber: { hint: '例如 调解书、裁定书的编号；没有不填' },
      }}
    />
  );
}
