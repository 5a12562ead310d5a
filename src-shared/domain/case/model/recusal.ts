import { z } from 'zod';
import { chosenIdSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byName } from '../../record/entries';
import { field, kept, lineField, part, requiredLineField, textField } from '../../record/field';
import { code, day, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** How a request ended. */
export const RECUSAL_RESULTS = ['granted', 'refused', 'taken_back'] as const;
export type RecusalResult = (typeof RECUSAL_RESULTS)[number];
export const RECUSAL_RESULT_LABELS = {
  granted: '准许，换人',
  refused: '不准许',
  taken_back: '提出的人收回了',
} as const satisfies Record<RecusalResult, string>;

/** What was decided of a request; the Act names nobody who decides and no form, so it is kept as it was said. */
export const recusalDecisionSchema = z.object({
  result: field(z.enum(RECUSAL_RESULTS, { error: '请选择怎样决定' }), {
    label: '决定',
    words: code(RECUSAL_RESULT_LABELS),
    privacy: 'none',
  }),
  ruledOn: field(localDateSchema, { label: DAY_WORDS.ruledOn, words: day, privacy: 'none' }),
  ruledBy: requiredLineField('作出决定的人', 60, 'none'),
  reason: textField('决定的理由', 1_000, 'private'),
  /** Who took the mediator's place, by name; written by the rules, empty where nobody did. */
  successor: lineField('接替的调解员', 60, 'none'),
});
export type RecusalDecision = z.infer<typeof recusalDecisionSchema>;

/** What a person writes of a decision. */
export const recusalDecisionPart = recusalDecisionSchema.omit({ successor: true });

/**
 * 回避: somebody asks that a mediator keep out of the dispute. 人民调解法 has no rule of it; 司法部令第75号 lets a party
 * ask it of the 主持人, who is then exchanged; 法释〔2016〕14号 knows mediators who step back by themselves.
 */
export const recusalSchema = z.object({
  id: kept(idSchema),
  mediatorId: kept(chosenIdSchema('请选择要求哪位调解员回避')),
  /** As it stood in the case, for the mediator leaves when the request is granted. */
  name: requiredLineField('要求回避的调解员', 60, 'none'),
  /** Null: the mediator asked it of themselves. */
  partyId: field(chosenIdSchema('请选择谁提出的').nullable(), {
    label: '谁提出的',
    words: (value, names) =>
      value === null ? '调解员自己' : refersTo('parties', GONE_PARTY)(value, names),
    privacy: 'name',
  }),
  raisedOn: field(localDateSchema, { label: DAY_WORDS.raisedOn, words: day, privacy: 'none' }),
  reason: textField('回避的理由', 1_000, 'private'),
  decision: part(recusalDecisionSchema.nullable(), '回避的决定'),
});
export type Recusal = z.infer<typeof recusalSchema>;

/** What a person writes of a request; the name comes from the case. */
export const recusalPart = recusalSchema.omit({ id: true, name: true, decision: true });

export const byRecusal = byName('id');

/** Who asked, in words: 王某, or 调解员自己. */
export function askerOf(
  { partyId }: Pick<Recusal, 'partyId'>,
  parties: readonly { readonly id: string; readonly name: string }[],
): string {
  if (partyId === null) return '调解员自己';
  return parties.find(({ id }) => id === partyId)?.name ?? GONE_PARTY;
}

/** The requests that nobody has decided yet. */
export function openRecusals({
  recusals,
}: {
  readonly recusals: readonly Recusal[];
}): readonly Recusal[] {
  return recusals.filter(({ decision }) => decision === null);
}
