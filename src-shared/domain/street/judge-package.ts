import type { MemberRow } from './member';
import type { ReportPackage } from './package-content';

/** What became of a file that was read. Only `accepted` and `corrected` count. */
export const VERDICTS = [
  'accepted',
  'corrected',
  'duplicate',
  'older',
  'unknown_key',
  'other_street',
  'sample',
  'altered',
  'newer_version',
  'not_a_package',
  'wrong_type',
  'unreadable',
] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABELS = {
  accepted: '已读入',
  corrected: '已读入，更正前一份',
  duplicate: '读过了',
  older: '有更新的一份',
  unknown_key: '指纹没有核对过',
  other_street: '报给别的街道',
  sample: '示例数据',
  altered: '内容被改动过',
  newer_version: '新版本软件的文件',
  not_a_package: '不是上报包，或者不完整',
  wrong_type: '不是上报包，是退回单',
  unreadable: '打不开',
} as const satisfies Record<Verdict, string>;

/** What is to be done about one that does not count. */
export const VERDICT_ADVICE = {
  accepted: '',
  corrected: '',
  duplicate: '不用再读，以前读入的算数。',
  older: '没有算进去：更新的一份已经读入。',
  unknown_key: '没有算进去：请打电话和这个单位核对指纹，对上了再读入。',
  other_street: '没有算进去：请和这个单位核对，设置里的街道名称要写得一样。',
  sample: '没有算进去：这是示例工作室的数据。',
  altered: '没有算进去：请让这个单位重新导出一份发来。',
  newer_version: '没有算进去：请先更新本软件，再读入。',
  not_a_package: '没有算进去：请让这个单位重新导出一份发来。',
  wrong_type: '没有算进去：退回单是发给报送单位的。',
  unreadable: '没有算进去：文件打不开，或者太大，不像上报包。',
} as const satisfies Record<Verdict, string>;

/** A package whose signature holds, with the key that made it. */
export interface SignedPackage {
  readonly key: string;
  readonly content: ReportPackage;
}

/** Names of streets are compared without spaces: they are typed in each studio. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** The studio of a package by the data folder that it comes from, or by its name while no key of it was confirmed. */
export function memberOf<M extends Pick<MemberRow, 'unitId' | 'name'>>(
  { unit }: Pick<ReportPackage, 'unit'>,
  members: readonly M[],
): M | null {
  return (
    members.find(({ unitId }) => unitId === unit.id) ??
    members.find(({ unitId, name }) => unitId === null && plain(name) === plain(unit.name)) ??
    null
  );
}

/**
 * What a package is to this street.
 * @param held what was read of the same studio's month, the first first
 */
export function judgePackage(
  { key, content }: SignedPackage,
  streetName: string,
  member: Pick<MemberRow, 'keys'> | null,
  held: readonly { readonly id: string; readonly ordinal: number }[],
): Verdict {
  if (content.isSample) return 'sample';
  if (plain(content.streetName) !== plain(streetName)) return 'other_street';
  // A key that was confirmed once and is no longer the last is a lost one: who found it must not sign with it.
  if (member === null || member.keys.at(-1)?.key !== key) return 'unknown_key';
  const last = held.at(-1);
  if (last === undefined) return 'accepted';
  if (held.some(({ id }) => id === content.id)) return 'duplicate';
  return content.ordinal > last.ordinal ? 'corrected' : 'older';
}
