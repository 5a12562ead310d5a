import type { PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { VERDICT_ADVICE } from '@shared/domain/street/judge-package';
import { memberPartSchema } from '@shared/domain/street/member';
import { MEMBER_KIND } from '@shared/domain/street/member-kind';
import { PACKAGE_EXTENSIONS } from '@shared/domain/street/package-format';
import { RECEIVED_KIND } from '@shared/domain/street/received-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { Reading } from '@shared/ipc/routes-street';
import { performOn } from '../records/perform-on';
import { refuseByRule, ServiceError } from '../service-error';
import { type JudgedFile, judgeFiles } from './judge-files';
import { packagesIn, readPackageFiles } from './read-package-file';
import { fingerprintOf } from './seal-package';
import type { StreetOptions } from './street-options';
import { heldIn, type Register, readRegister } from './street-units';

type Sent = NonNullable<JudgedFile['sent']>;
/** A package that waits for somebody to confirm its key. */
type Waiting = JudgedFile & { readonly sent: Sent };

/** So many files in one go: a hundred studios, two years. */
const MOST_FILES = 2_400;

/** Reads the packages of studios: each is named with what became of it, and only what counts is kept. */
export class PackageReading {
  private readonly options: StreetOptions;
  /** Of what was read last. */
  private waiting: readonly Waiting[] = [];

  constructor(options: StreetOptions) {
    this.options = options;
  }

  private get store() {
    return this.options.performing.current.store;
  }

  /** Asks for files or a folder and reads them; null when nobody chose. Throws StoreError and ServiceError. */
  async read(
    { from }: InputOf<'street.read'>,
    actor: PresentActor,
  ): Promise<OutputOf<'street.read'>> {
    const paths = await this.choose(from);
    return paths === null ? null : this.readPaths(paths, actor);
  }

  /** Reads these files. Throws StoreError and ServiceError. */
  async readPaths(paths: readonly string[], actor: PresentActor): Promise<Reading> {
    if (paths.length > MOST_FILES) throw refuse(`一次最多读 ${MOST_FILES} 个文件，请分几次读。`);
    const files = await readPackageFiles(paths);
    const { profile } = this.options.performing.current.studio;
    const register = await readRegister(this.store, actor);
    const judged = judgeFiles(files, deskOf(register, profile.streetName));
    await this.takeAll(judged, register, actor);
    this.waiting = judged.filter(isWaiting);
    return tell(judged, this.waiting);
  }

  /** Somebody compared the fingerprint: what that key signed is taken. Throws StoreError and ServiceError. */
  async confirm(
    { key, memberId }: InputOf<'street.confirm'>,
    actor: PresentActor,
  ): Promise<OutputOf<'street.confirm'>> {
    const of = this.waiting.filter(({ sent }) => sent.key === key);
    const [first] = of;
    if (first === undefined) throw refuse('这些文件已经不在手边，请重新读入，再核对指纹。');
    const { unit } = first.sent.content;
    const months = of.map(({ sent }) => sent.content.month).sort();
    const id = memberId ?? (await this.register(unit.name, months[0] ?? '', actor));
    const { members } = await readRegister(this.store, actor);
    const member = members.find((one) => one.id === id);
    if (member === undefined) throw new ServiceError('NOT_FOUND', { data: { name: unit.name } });
    const coming = { unitId: unit.id, key, fingerprint: fingerprintOf(key) };
    const input = { id, revision: member.revision };
    const asked = { kind: MEMBER_KIND.key, act: 'confirmKey', input };
    await performOn(this.options.performing, actor, asked, { coming });
    return this.judgeAgain(of, key, actor);
  }

  private async judgeAgain(
    of: readonly Waiting[],
    key: string,
    actor: PresentActor,
  ): Promise<Reading> {
    const { profile } = this.options.performing.current.studio;
    const register = await readRegister(this.store, actor);
    const files = of.map(({ file, sent }) => ({
      file,
      found: { ...sent, state: 'report' as const },
    }));
    const judged = judgeFiles(files, deskOf(register, profile.streetName));
    await this.takeAll(judged, register, actor);
    this.waiting = [
      ...this.waiting.filter(({ sent }) => sent.key !== key),
      ...judged.filter(isWaiting),
    ];
    return tell(judged, this.waiting);
  }

  private async register(name: string, from: string, actor: PresentActor): Promise<string> {
    const member = { ...blankOf(memberPartSchema), name, from };
    const asked = { kind: MEMBER_KIND.key, act: 'register', input: { member } };
    const made = await performOn(this.options.performing, actor, asked);
    return made?.id ?? '';
  }

  private async choose(from: 'files' | 'folder'): Promise<string[] | null> {
    const { openDialog, documents } = this.options;
    if (from === 'files') {
      const extensions = [PACKAGE_EXTENSIONS.report];
      const chosen = await openDialog.chooseFiles({ label: '上报包', extensions });
      return chosen.length === 0 ? null : chosen;
    }
    const folder = await openDialog.chooseFolder(documents, '选择放上报包的文件夹');
    if (folder === null) return null;
    const found = await packagesIn(folder).catch(() => null);
    if (found === null) throw refuse('打不开这个文件夹，请重新选择。');
    if (found.length === 0)
      throw refuse(`这个文件夹里没有上报包（名字以 .${PACKAGE_EXTENSIONS.report} 结尾的文件）。`);
    return found;
  }

  private async takeAll(
    judged: readonly JudgedFile[],
    register: Register,
    actor: PresentActor,
  ): Promise<void> {
    const begun = new Map<string, { id: string; revision: number }>();
    // The window asks anew after each that it is told of: of many it is told once.
    const quiet = { ...this.options.performing, onChanged: () => undefined };
    try {
      for (const { verdict, sent } of judged) {
        if (sent?.member == null || VERDICT_ADVICE[verdict] !== '') continue;
        const { digest, content, member } = sent;
        const place = `${member.id} ${content.month}`;
        const held = begun.get(place) ?? heldIn(register, member.id, content.month);
        const given = { coming: { digest, content } };
        const asked =
          held === undefined
            ? { act: 'take', input: { memberId: member.id, month: content.month } }
            : { act: 'takeNext', input: { id: held.id, revision: held.revision } };
        const record = await performOn(quiet, actor, { kind: RECEIVED_KIND.key, ...asked }, given);
        if (record !== null)
          begun.set(place, { id: record.id, revision: (held?.revision ?? 0) + 1 });
      }
    } finally {
      const last = [...begun.values()].at(-1);
      if (last !== undefined) this.options.performing.onChanged(RECEIVED_KIND.key, last.id);
    }
  }
}

/** By what the packages of a street are judged. */
export function deskOf(register: Register, streetName: string) {
  const { members } = register;
  const heldOf = (memberId: string, month: string) =>
    heldIn(register, memberId, month)?.versions ?? [];
  return { streetName, members, heldOf };
}

function isWaiting(one: JudgedFile): one is Waiting {
  return one.verdict === 'unknown_key' && one.sent !== null;
}

function tell(judged: readonly JudgedFile[], waiting: readonly Waiting[]): Reading {
  const byKey = new Map<string, Waiting[]>();
  for (const one of waiting) byKey.set(one.sent.key, [...(byKey.get(one.sent.key) ?? []), one]);
  return {
    files: judged.map(({ file, verdict, sent }) => ({
      ...{ file, verdict },
      unitName: sent?.content.unit.name ?? '',
      month: sent?.content.month ?? '',
    })),
    unknownKeys: [...byKey].map(([key, of]) => {
      const [first] = of;
      return {
        ...{ key, fingerprint: fingerprintOf(key), files: of.map(({ file }) => file) },
        unitName: first?.sent.content.unit.name ?? '',
        memberId: first?.sent.member?.id ?? null,
        before: first?.sent.member?.keys.at(-1)?.fingerprint ?? '',
      };
    }),
  };
}

function refuse(why: string): ServiceError {
  return refuseByRule({ code: 'NOT_NOW', data: { why } });
}
