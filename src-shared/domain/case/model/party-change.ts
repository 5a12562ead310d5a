import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date';
import { chosenIdSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY, type Party } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, requiredTextField } from '../../record/field';
import { code, day, either, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** How somebody became a party after the acceptance. */
export const JOINING_KINDS = ['joined', 'succeeded'] as const;
/** How somebody ceased to be one. The mediation with the others goes on. */
export const LEAVING_KINDS = ['refused', 'left', 'died', 'dissolved'] as const;
export type LeavingKind = (typeof LEAVING_KINDS)[number];
export const LEAVING_KIND_LABELS = {
  refused: '不愿再调解，退出',
  left: '另行解决或不再主张，退出',
  died: '去世',
  dissolved: '单位注销、终止',
} as const satisfies Record<LeavingKind, string>;
export const PARTY_CHANGE_KINDS = [...JOINING_KINDS, ...LEAVING_KINDS] as const;
export type PartyChangeKind = (typeof PARTY_CHANGE_KINDS)[number];
export const PARTY_CHANGE_KIND_LABELS = {
  joined: '追加',
  succeeded: '承继',
  ...LEAVING_KIND_LABELS,
} as const satisfies Record<PartyChangeKind, string>;

/**
 * 当事人变动: who joined or left while the case was handled, when and why. Whoever left stays in `parties`, for the records
 * of earlier days name them; see `stayingParties`.
 */
export const partyChangeSchema = z.object({
  id: kept(idSchema),
  partyId: field(chosenIdSchema('请选择是哪位当事人'), {
    label: '当事人',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  kind: field(z.enum(PARTY_CHANGE_KINDS, { error: '请选择是哪种变动' }), {
    label: '变动',
    words: code(PARTY_CHANGE_KIND_LABELS),
    privacy: 'none',
  }),
  changedOn: field(localDateSchema, { label: DAY_WORDS.changedOn, words: day, privacy: 'none' }),
  reason: requiredTextField('原因', 1_000, 'private'),
  /** Of somebody with whom the mediation ends: the other ways were explained (第26条). */
  areRemediesExplained: field(z.boolean(), {
    label: '告知其他救济途径',
    words: either('已告知', '未告知'),
    privacy: 'none',
  }),
  /** Whose place was taken; null where nobody's was. */
  succeedsId: field(idSchema.nullable(), {
    label: '承继谁',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
});
export type PartyChange = z.infer<typeof partyChangeSchema>;

export const byPartyChange = byDay('id', 'changedOn', '当事人变动');

/** What a person writes of somebody who leaves. */
export const leavingPart = partyChangeSchema.omit({ id: true, succeedsId: true }).extend({
  kind: field(z.enum(LEAVING_KINDS, { error: '请选择是怎样退出的' }), {
    label: '怎样退出的',
    words: code(LEAVING_KIND_LABELS),
    privacy: 'none',
  }),
});
export type Leaving = z.infer<typeof leavingPart>;

/** What a person writes of those who join. */
export const joiningPart = partyChangeSchema.pick({
  succeedsId: true,
  changedOn: true,
  reason: true,
});
export type Joining = z.infer<typeof joiningPart>;

interface WithParties {
  readonly parties: readonly Party[];
  readonly partyChanges: readonly PartyChange[];
}

/** With whom it ends, and not by death or dissolution: of them the other ways must be explained (第26条). */
export function endsByWill({ kind }: Pick<PartyChange, 'kind'>): boolean {
  return kind === 'refused' || kind === 'left';
}

/** How a party left; undefined of one that is still there. */
export function leavingOf(
  { partyChanges }: Pick<WithParties, 'partyChanges'>,
  partyId: string,
): PartyChange | undefined {
  return partyChanges.find((one) => one.partyId === partyId && isLeaving(one));
}

export function isLeaving({ kind }: Pick<PartyChange, 'kind'>): boolean {
  return (LEAVING_KINDS as readonly string[]).includes(kind);
}

/** The parties with whom the mediation goes on, or with whom it came to its end: all but those who left. */
export function stayingParties(one: WithParties): Party[] {
  return one.parties.filter(({ id }) => leavingOf(one, id) === undefined);
}

/**
 * Between whom an agreement came about (《人民调解法》第29、31条): whoever had not left by the day of its force, and nobody who
 * took a place afterwards. Of one who died since it stays true that he agreed.
 */
export function agreedParties(one: WithParties, inForceOn: LocalDate): Party[] {
  const changeOf = (partyId: string) => one.partyChanges.filter((each) => each.partyId === partyId);
  return one.parties.filter(({ id }) =>
    changeOf(id).every((change) =>
      isLeaving(change) ? change.changedOn > inForceOn : change.changedOn <= inForceOn,
    ),
  );
}
