import { judgePackage, memberOf, type Verdict } from '@shared/domain/street/judge-package';
import type { MemberRow } from '@shared/domain/street/member';
import type { ReportPackage } from '@shared/domain/street/package-content';
import type { PackageFile } from './read-package-file';

/** A studio of the register. */
export interface KnownMember extends MemberRow {
  readonly id: string;
  readonly revision: number;
}

/** What is known of the packages of one studio's month: those that were read before, the first of them first. */
export type HeldVersions = readonly {
  readonly id: string;
  readonly ordinal: number;
}[];

/** A file with what became of it. */
export interface JudgedFile {
  readonly file: string;
  readonly verdict: Verdict;
  /** Of a package whose signature holds. */
  readonly sent: {
    readonly key: string;
    readonly digest: string;
    readonly content: ReportPackage;
    /** The studio that it is of; null where the register has none. */
    readonly member: KnownMember | null;
  } | null;
}

/** What files are judged by. */
export interface Desk {
  readonly streetName: string;
  readonly members: readonly KnownMember[];
  readonly heldOf: (memberId: string, month: string) => HeldVersions;
}

/** Judges files as if they were read one after the other, the older packages of a studio first; answers them in that order. */
export function judgeFiles(files: readonly PackageFile[], desk: Desk): JudgedFile[] {
  const taken = new Map<string, HeldVersions>();
  return files.toSorted(inOrder).map(({ file, found }): JudgedFile => {
    if (found.state === 'return') return { file, verdict: 'wrong_type', sent: null };
    if (found.state !== 'report') return { file, verdict: found.state, sent: null };
    const { key, digest, content } = found;
    const member = memberOf(content, desk.members);
    const place = `${member?.id ?? ''} ${content.month}`;
    const held = taken.get(place) ?? (member === null ? [] : desk.heldOf(member.id, content.month));
    const verdict = judgePackage({ key, content }, desk.streetName, member, held);
    if (verdict === 'accepted' || verdict === 'corrected')
      taken.set(place, [...held, { id: content.id, ordinal: content.ordinal }]);
    return { file, verdict, sent: { key, digest, content, member } };
  });
}

function inOrder(one: PackageFile, other: PackageFile): number {
  return ordinalOf(one) - ordinalOf(other) || (one.file < other.file ? -1 : 1);
}

/** What is no package is told of last. */
function ordinalOf({ found }: PackageFile): number {
  return found.state === 'report' ? found.content.ordinal : Number.MAX_SAFE_INTEGER;
}
