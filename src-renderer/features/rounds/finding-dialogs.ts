import { plainDialog } from '@renderer/components/records/plain-dialog';
import { IN_PLACE } from '@renderer/components/records/record-pages';
import { heardTurningSchema } from '@shared/domain/matter/heard';
import { type Finding, foundSchema, type Round, settledSchema } from '@shared/domain/round/round';
import { createElement } from 'react';
import { z } from 'zod';

const dialog = { prefix: 'rounds', cancelLabel: '先不记' } as const;

/** 记一个问题 */
export const NOTE_FINDING = plainDialog({
  ...{ ...dialog, act: 'noteFinding', title: '记一个问题', saveLabel: '记下' },
  ...{ part: 'found', schema: foundSchema },
});

/** What is done with one of the findings, by the act. */
const DOING = {
  settleFinding: (finding: Finding) =>
    plainDialog({
      ...{ ...dialog, act: 'settleFinding', title: '处理好了', saveLabel: '登记处理' },
      ...{ ...about(finding), part: 'settled', schema: settledSchema },
      known: ({ today }) => ({ settledOn: today }),
      words: { settledOn: { hint: '当场处理的，写走访那天' } },
    }),
  correctFinding: ({ id, found }: Finding) =>
    plainDialog({
      ...{ ...dialog, act: 'correctFinding', title: '改正发现的问题', saveLabel: '保存' },
      ...{ cancelLabel: '不改了', besides: { findingId: id }, part: 'found', schema: foundSchema },
      known: () => found,
    }),
  dropFinding: (finding: Finding) =>
    plainDialog({
      ...{ ...dialog, act: 'dropFinding', title: '去掉这个问题？', saveLabel: '去掉' },
      ...{ ...about(finding), cancelLabel: '先不去掉', schema: z.object({}) },
    }),
};

/** Into what a finding is turned. */
const TURNING = {
  turnFindingIntoCase: (finding: Finding) =>
    plainDialog({
      ...{ ...dialog, act: 'turnFindingIntoCase', title: '转为纠纷？', saveLabel: '转为纠纷' },
      ...{ ...about(finding), cancelLabel: '先不转', next: placeOf(finding) },
      ...{ part: 'turning', schema: heardTurningSchema },
      known: ({ today }) => ({ requestedOn: today }),
      words: { requestedOn: { hint: '知道这件纠纷的那一天；当事人到案卷里补' } },
    }),
  turnFindingIntoMatter: (finding: Finding) =>
    plainDialog({
      ...{ ...dialog, act: 'turnFindingIntoMatter', title: '转为事项？', saveLabel: '转为事项' },
      ...{ ...about(finding), cancelLabel: '先不转', next: placeOf(finding), schema: z.object({}) },
    }),
};

/** The dialogs of the acts that are about one of the findings. */
export const FINDING_DIALOGS = { ...DOING, ...TURNING };
export type FindingAct = keyof typeof FINDING_DIALOGS;

/** Their buttons stand beside the finding. */
export const FINDING_ACTS = Object.fromEntries(
  Object.keys(FINDING_DIALOGS).map((act) => [act, IN_PLACE]),
) as Readonly<Record<FindingAct, typeof IN_PLACE>>;

function about({ id, found }: Finding) {
  return {
    besides: { findingId: id },
    explanation: () => createElement('p', null, found.what),
  };
}

function placeOf({ id }: Finding) {
  return ({ findings }: Round) => {
    const into = findings.find((finding) => finding.id === id)?.turnedInto ?? null;
    return into === null ? null : placeOfTurned(into);
  };
}

/** The page of what a finding became. */
export function placeOfTurned({ kind, id }: NonNullable<Finding['turnedInto']>): string {
  return `/${kind === 'case' ? 'cases' : 'matters'}/${id}`;
}
