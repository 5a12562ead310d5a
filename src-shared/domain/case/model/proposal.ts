import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY, PARTY_SIDES, type PartySide } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, lineField, requiredTextField } from '../../record/field';
import { code, day, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** What a side says to a proposal. */
export const PROPOSAL_ANSWERS = ['accepted', 'refused'] as const;
export type ProposalAnswer = (typeof PROPOSAL_ANSWERS)[number];
export const PROPOSAL_ANSWER_LABELS = {
  accepted: '同意',
  refused: '不同意',
} as const satisfies Record<ProposalAnswer, string>;

function answerField(label: string) {
  return field(z.enum(PROPOSAL_ANSWERS).nullable(), {
    label,
    words: code(PROPOSAL_ANSWER_LABELS),
    privacy: 'private',
  });
}

/**
 * A proposal on the way to an agreement: the mediators may bring one forward (《人民调解法》第22条), a party may, and the
 * other side may come back with one of its own. Answers are what was said; null while a side has not answered.
 */
export const proposalSchema = z.object({
  id: kept(idSchema),
  /** The proposal to which this one is the answer (还价); null for one that stands by itself. */
  counterTo: kept(idSchema.nullable()),
  proposedOn: field(localDateSchema, { label: DAY_WORDS.proposedOn, words: day, privacy: 'none' }),
  /** Null: the mediators. */
  partyId: field(idSchema.nullable(), {
    label: '谁提的方案',
    words: (value, names) =>
      value === null ? '调解员' : refersTo('parties', GONE_PARTY)(value, names),
    privacy: 'name',
  }),
  /** Each line is a clause of the agreement that it may become. */
  proposal: requiredTextField('方案', 3_000, 'private'),
  applicantsAnswer: answerField('申请人的答复'),
  respondentsAnswer: answerField('被申请人的答复'),
  answerNote: lineField('答复里说的话', 300, 'private'),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What a person writes of it. */
export const proposalPart = proposalSchema.omit({ id: true });

export const byProposal = byDay('id', 'proposedOn', '方案');

/** The member that holds what a side answered. */
export const ANSWER_OF = {
  applicant: 'applicantsAnswer',
  respondent: 'respondentsAnswer',
} as const satisfies Record<PartySide, keyof Proposal>;

/** Whether every side has said yes. */
export function isAccepted(proposal: Proposal): boolean {
  return PARTY_SIDES.every((side) => proposal[ANSWER_OF[side]] === 'accepted');
}

/** Who proposed, in words: 王某, or 调解员. */
export function proposerOf(
  { partyId }: Pick<Proposal, 'partyId'>,
  parties: readonly { readonly id: string; readonly name: string }[],
): string {
  if (partyId === null) return '调解员';
  return parties.find(({ id }) => id === partyId)?.name ?? GONE_PARTY;
}

/** The clauses that a proposal would become: its lines, without numbers and dots of a list before them. */
export function clausesOf({ proposal }: Pick<Proposal, 'proposal'>): string[] {
  return proposal
    .split('\n')
    .map((line) => line.trim().replace(LIST_MARK, ''))
    .filter((line) => line !== '');
}

const LIST_MARK =
  /^(?:第[零一二三四五六七八九十百\d]+条[、.．:：\s]*|[(（][一二三四五六七八九十\d]{1,3}[)）]\s*|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．]\s*|\d{1,2}\.(?!\d)\s*|[-•·]\s*)/;
