import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { clockTimeSchema, idSchema, localDateSchema } from '../kernel/schemas';
import { TURNED_MEMBERS } from '../matter/heard';
import { pledgeSchema } from '../merchant/merchant';
import { byOrdinal } from '../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../record/field';
import { MOST_AT_ONCE } from '../record/many';
import { RECORD_MEMBERS } from '../record/members';
import { count, day, time } from '../record/words';

/** What is written down of a meeting. */
export const heldSchema = z.object({
  /** One of the studio's list, or any other name. */
  type: requiredLineField('什么会', 30, 'none'),
  heldOn: field(localDateSchema, { label: '会议日期', words: day, privacy: 'none' }),
  startsAt: field(clockTimeSchema.nullable(), {
    label: '几点开始',
    words: time,
    privacy: 'none',
  }),
  place: lineField('会议地点', 200, 'none'),
  /** The place of the studio's tree that was chosen; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  chair: lineField('主持人', 60, 'name'),
  recorder: lineField('记录人', 60, 'name'),
  /** By name, in lines or one after the other. */
  attendees: textField('到会的人', 2_000, 'name'),
  /** 人次; null where nobody counted. */
  attendeeCount: field(
    z
      .int({ error: '到会人数请填整数，例如 12' })
      .min(1, { error: '到会人数至少填 1，没有数的空着' })
      .max(5_000, { error: '到会人数最多填 5000，请核对是不是多打了一个 0' })
      .nullable(),
    { label: '到会人数', words: count('人'), privacy: 'none' },
  ),
  said: textField('说了什么', 20_000, 'private'),
});
export type Held = z.infer<typeof heldSchema>;

/**
 * 四定: what is to be done, who does it, by when, how and how far. S1 names the method 四定两评 and does not say which four and
 * which two: only what the meetings of S2 and S4 need is asked for, and nothing of it must be filled but the matter.
 */
export const agreedSchema = z.object({
  matter: requiredTextField('议定的事', 2_000, 'private'),
  person: lineField('谁办', 60, 'name'),
  dueOn: field(localDateSchema.nullable(), { label: '几号办完', words: day, privacy: 'none' }),
  goal: lineField('办到什么程度', 300, 'private'),
  how: lineField('怎么办', 300, 'private'),
});
export type Agreed = z.infer<typeof agreedSchema>;

/** What came of it. */
export const doneSchema = z.object({
  doneOn: field(localDateSchema, { label: '办完的日子', words: day, privacy: 'none' }),
  result: requiredTextField('办得怎样', 2_000, 'private'),
});

/** 两评, as each said it: nothing is chosen beforehand. See `agreedSchema` for what S1 tells of it. */
export const assessedSchema = z.object({
  assessedOn: field(localDateSchema, { label: '评的日子', words: day, privacy: 'none' }),
  own: lineField('自评', 300, 'private'),
  people: lineField('群众评', 300, 'private'),
});

/** The merchants that pledged by one of them. */
export const pledgingSchema = z
  .array(idSchema)
  .min(1, { error: '请勾选签了承诺书的商户' })
  .max(MOST_AT_ONCE, { error: `一次最多登记 ${MOST_AT_ONCE} 家` });

/** When they signed, and when it was posted; by whose hand is written with each merchant. */
export const agreedPledgeSchema = pledgeSchema.omit({ signedBy: true });

/** 议定的事: from what was agreed to what came of it. */
export const itemSchema = z.object({
  id: kept(idSchema),
  agreed: part(agreedSchema, '议定的事'),
  done: part(doneSchema.nullable(), '办结'),
  assessed: part(assessedSchema.nullable(), '评议'),
  /** What it became: a dispute, or a matter that is followed by itself; and when. */
  ...TURNED_MEMBERS,
  /** The merchants that signed the 文明经营承诺书 by it. */
  pledgedBy: kept(z.array(idSchema)),
});
export type MeetingItem = z.infer<typeof itemSchema>;

/** 会议: who came, what was said, and what was agreed on. */
export const meetingSchema = z.object({
  ...RECORD_MEMBERS,
  held: part(heldSchema, '会议'),
  items: part(
    z.array(itemSchema).max(60, { error: '一次会议最多记 60 件议定的事' }),
    '议定的事',
    byOrdinal('件', 'id'),
  ),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** How a matter that was agreed on stands. */
export const ITEM_STANDINGS = ['open', 'turned', 'done'] as const;
export type ItemStanding = (typeof ITEM_STANDINGS)[number];
export const ITEM_STANDING_LABELS = {
  open: '还没办完',
  turned: '已转出',
  done: '已办完',
} as const satisfies Record<ItemStanding, string>;

/** What became a record of its own is followed there: the meeting does not ask for it any more. */
export function itemStanding({
  done,
  turnedInto,
  pledgedBy,
}: Pick<MeetingItem, 'done' | 'turnedInto' | 'pledgedBy'>): ItemStanding {
  if (done !== null) return 'done';
  return turnedInto === null && pledgedBy.length === 0 ? 'open' : 'turned';
}

/** Whether merchants may pledge by it: while it is open, and others after those who pledged first. */
export function mayPledge({ done, turnedInto }: Pick<MeetingItem, 'done' | 'turnedInto'>): boolean {
  return done === null && turnedInto === null;
}

/** Those that are still to be done, in the order in which they were agreed on. */
export function openItems({ items }: Pick<Meeting, 'items'>): readonly MeetingItem[] {
  return items.filter((item) => itemStanding(item) === 'open');
}

/** Whether it was done after its day; nobody is late without one. */
export function isDoneLate({ agreed: { dueOn }, done }: MeetingItem): boolean {
  return done !== null && dueOn !== null && done.doneOn > dueOn;
}

/** The last day on which one of them was settled, once all of them are; null before that, and where nothing was agreed on. */
export function allOverOn({ items }: Pick<Meeting, 'items'>): LocalDate | null {
  const days = items.map(({ done, turnedOn }) => done?.doneOn ?? turnedOn);
  if (days.length === 0 || days.includes(null)) return null;
  return days.reduce((last, on) => (last !== null && on !== null && on < last ? last : on));
}

/** What the list shows, and what is still asked for. */
export const meetingRowSchema = z.object({
  ...heldSchema.pick({ type: true, heldOn: true, place: true, attendeeCount: true }).shape,
  chair: z.string(),
  itemCount: z.int(),
  openCount: z.int(),
  /** Those that are open, the one that is due first before the others, then those without a day. */
  open: z.array(
    z.object({ matter: z.string(), person: z.string(), dueOn: localDateSchema.nullable() }),
  ),
});
export type MeetingRow = z.infer<typeof meetingRowSchema>;
