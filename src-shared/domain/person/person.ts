import { z } from 'zod';
import { idSchema } from '../kernel/schemas';
import { naturalPersonSchema, organizationSchema, PARTY_KINDS, type Party } from '../party/party';
import { kept, part, textField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';

/** What a case says of a party and the register does not: its part in that case, and who acts for it there. */
const OF_THE_CASE = {
  id: true,
  personId: true,
  side: true,
  isChosenToSpeak: true,
  authorizedAgents: true,
} as const;

const note = textField('备注', 1_000, 'private');

/** What the register says of a human being: as a party has it, without what holds for one case or one day only. */
export const individualSchema = naturalPersonSchema
  .omit({ ...OF_THE_CASE, statedAge: true, isSelfSupporting: true, statutoryAgents: true })
  .extend({ note });

/** What the register says of a company or another organisation. */
export const unitSchema = organizationSchema.omit(OF_THE_CASE).extend({ note });

export const whoSchema = z.discriminatedUnion('kind', [individualSchema, unitSchema], {
  error: '请选择是个人还是单位',
});
export type Who = z.infer<typeof whoSchema>;

/** 人员库: somebody who came here, once, however many cases they stand in. It has no number. */
export const personSchema = z.object({
  ...RECORD_MEMBERS,
  who: part(whoSchema, '人员情况'),
  /** The person of whom this turned out to be a second entry; null for most. Cases that name this one are found through it. */
  mergedIntoId: kept(idSchema.nullable()),
  /** Entries that were merged into this one: a merge is a change of this entry too, even where it says nothing new. */
  absorbedIds: kept(z.array(idSchema)),
});
export type Person = z.infer<typeof personSchema>;

/** What the list and the offers show. */
export const personRowSchema = z.object({
  kind: z.enum(PARTY_KINDS),
  name: z.string(),
  /** Of a human being hidden but for its ends. */
  maskedNumber: z.string(),
  maskedPhone: z.string(),
  address: z.string(),
  mergedIntoId: z.string().nullable(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** What the register keeps of a party. Throws ZodError for what is no party. */
export function whoOf(party: Party, said = ''): Who {
  return whoSchema.parse({ ...party, note: said });
}

/** ID number or credit code. */
export function numberOfWho(who: Who): string {
  return who.kind === 'natural_person' ? who.idNumber : who.creditCode;
}
