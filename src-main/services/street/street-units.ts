import type { StudioStore } from '@main/store/studio-store';
import type { PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { pickMembers } from '@shared/domain/record/pick-members';
import { type MemberRow, memberPartSchema } from '@shared/domain/street/member';
import { MEMBER_KIND } from '@shared/domain/street/member-kind';
import {
  type Received,
  type ReceivedRow,
  type ReceivedVersion,
  receivedVersionSchema,
} from '@shared/domain/street/received';
import { RECEIVED_KIND } from '@shared/domain/street/received-kind';
import type { Unit } from '@shared/domain/street/unit-months';
import { seenRecords } from '../records/seen-records';
import type { JudgedFile, KnownMember } from './judge-files';

/** A studio's month as the list has it. */
export interface HeldMonth extends ReceivedRow {
  readonly id: string;
  readonly revision: number;
}

/** Everything that the street's desk knows without reading a package: who reports, and what came. */
export interface Register {
  readonly members: readonly KnownMember[];
  readonly held: ReadonlyMap<string, HeldMonth>;
}

const placeOf = (memberId: string, month: string): string => `${memberId} ${month}`;

/** Reads the register of a street's desk, as who works may see it. Throws StoreError. */
export async function readRegister(store: StudioStore, actor: PresentActor): Promise<Register> {
  const listed = await seenRecords(store, MEMBER_KIND, actor).list('');
  const members = listed.map(({ id, revision, row }) => ({
    ...(row as unknown as MemberRow),
    ...{ id, revision },
  }));
  const held = new Map<string, HeldMonth>();
  for (const { id, revision, row } of await seenRecords(store, RECEIVED_KIND, actor).list('')) {
    const month = { ...(row as unknown as ReceivedRow), id, revision };
    held.set(placeOf(month.memberId, month.month), month);
  }
  return { members, held };
}

/** What was read of a studio's month; undefined for nothing. */
export function heldIn({ held }: Register, memberId: string, month: string): HeldMonth | undefined {
  return held.get(placeOf(memberId, month));
}

/**
 * The studios with what was read of them in some months.
 * @param more packages that were judged good and are not kept, for the command line
 */
export async function readUnits(
  store: StudioStore,
  register: Register,
  months: readonly string[],
  more: readonly JudgedFile[] = [],
): Promise<Unit[]> {
  const wanted = new Set(months);
  const ids = [...register.held.values()].flatMap(({ id, month }) =>
    wanted.has(month) ? [id] : [],
  );
  const found = new Map<string, Map<string, readonly ReceivedVersion[]>>();
  const put = (memberId: string, month: string, versions: readonly ReceivedVersion[]) => {
    const known = found.get(memberId) ?? new Map<string, readonly ReceivedVersion[]>();
    found.set(memberId, known.set(month, [...(known.get(month) ?? []), ...versions]));
  };
  for await (const { record } of store.storedRecordsOf(RECEIVED_KIND, ids)) {
    const { memberId, month, versions } = record as unknown as Received;
    put(memberId, month, versions);
  }
  for (const { sent } of more)
    if (sent?.member != null) put(sent.member.id, sent.content.month, [asVersion(sent)]);
  return register.members.map((member) => ({
    id: member.id,
    part: pickMembers(memberPartSchema, member),
    months: found.get(member.id) ?? new Map(),
  }));
}

function asVersion(sent: NonNullable<JudgedFile['sent']>): ReceivedVersion {
  const { key: _key, member: _member, ...coming } = sent;
  const { id, handedInOn: readOn } = coming.content;
  // Nobody read it into the data: the day that it names stands for the day of reading.
  return { ...blankOf(receivedVersionSchema), ...coming, id, readOn };
}
