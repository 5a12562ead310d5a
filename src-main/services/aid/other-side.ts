import type { RecordRow } from '@main/store/shards/record-row';
import type { Aid } from '@shared/domain/aid/aid';
import { AID_KIND } from '@shared/domain/aid/aid-kind';
import type { Enquiry } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import {
  type Advised,
  findOtherSide,
  keysOf,
  type SideSaid,
} from '@shared/domain/enquiry/other-side';
import { maySee, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';

/** A kind of record that says who was advised: how its list names them, and its record says it. */
interface Advising {
  readonly kind: Kind;
  readonly nameIn: string;
  readonly read: (record: unknown) => Omit<Advised, 'id' | 'kind'>;
}

const ADVISING: readonly Advising[] = [
  {
    kind: ENQUIRY_KIND as unknown as Kind,
    nameIn: 'name',
    read: (record) => {
      const { asked } = record as Enquiry;
      return {
        ...{ on: asked.askedOn, by: asked.answeredBy },
        asks: { name: asked.name, phone: asked.phone, idNumber: '' },
        against: {
          ...{ name: asked.opponent, phone: asked.opponentPhone },
          idNumber: asked.opponentId,
        },
      };
    },
  },
  {
    kind: AID_KIND as unknown as Kind,
    nameIn: 'applicant',
    read: (record) => {
      const { application: one } = record as Aid;
      return {
        ...{ on: one.referredOn, by: one.referredBy },
        asks: { name: one.applicant, phone: one.phone, idNumber: one.idNumber },
        against: { name: one.opponent, phone: '', idNumber: '' },
      };
    },
  },
];

/**
 * Who of those that were advised here stands on the other side of a matter, those that who asks may not see among them.
 * Which records may name the opponent is told by their rows, and those alone are read. Nothing where the studio does not want
 * to be told. Throws StoreError.
 */
export async function otherSideOf(
  { store, studio }: CurrentStudio,
  { asks, against, id }: InputOf<'aid.otherSide'>,
  actor: PresentActor,
): Promise<OutputOf<'aid.otherSide'>> {
  if (!studio.settings.isOtherSideTold) return { items: [] };
  const rows = new Map<string, RecordRow>();
  const advised: Advised[] = [];
  for (const { kind, nameIn, read } of ADVISING)
    for (const row of (await store.rowsOf(kind)).listed()) {
      if (row.id === id || !mayName(row, nameIn, keysOf(against))) continue;
      rows.set(row.id, row);
      const { record } = await store.storedIn(kind, row.id);
      advised.push({ id: row.id, kind: kind.key, ...read(record) });
    }
  return {
    items: findOtherSide({ asks, against }, advised).map(({ kind, id: ofId, on, by, isSure }) => {
      const row = rows.get(ofId);
      const isSeen = row !== undefined && maySee(actor, row);
      return { kind, id: isSeen ? ofId : null, on, by, isSure };
    }),
  };
}

/** Whether a record may be of this person: by the name in its list, or a number among the words that it is found by. */
function mayName({ row, text }: RecordRow, nameIn: string, who: SideSaid): boolean {
  const name = String((row as Readonly<Record<string, unknown>>)[nameIn] ?? '');
  const { name: said } = keysOf({ name, phone: '', idNumber: '' });
  if (who.name !== '' && said === who.name) return true;
  const numbers = [who.phone, who.idNumber].filter((number) => number.length >= 7);
  if (numbers.length === 0) return false;
  // People write 139 3600 1234 and 139-3600-1234.
  const packed = text.replace(/[\s-]/gu, '');
  return numbers.some((number) => packed.includes(number));
}
