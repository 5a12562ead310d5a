import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import { bytesSource } from '@main/store/attachments/content-source';
import type { Disk } from '@main/store/disk/disk';
import type { OpenOptions } from '@main/store/open-files';
import { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describeCase } from '@shared/domain/case/view/case-entry';
import type { Studio } from '@shared/domain/studio/studio';
import {
  changeCase,
  changeStudio,
  registerCase,
  removeCase,
  restoreCase,
  undoLastChange,
} from '../../../support/case-store';
import { day, TODAY } from '../../../support/day';
import { makeAttachment } from '../../../support/make-attachment';
import { makeCase, makeContext, makeRegistration } from '../../../support/make-case';

export const ROOT = '/data';
const STARTS_AT = Date.parse('2026-10-31T22:00:00+08:00');
const MINUTE_MS = 60_000;

/** A clock that a script turns. */
export interface DayClock {
  minutes: number;
}

/** Opens a data folder of a simulated disk. Its ledgers follow only when asked to, so that a script plays the same each time. */
export function openOn(
  disk: Disk,
  access: 'write' | 'read' = 'write',
  clock: DayClock = { minutes: 0 },
  root: string = ROOT,
  more: Pick<OpenOptions, 'keepVersion'> = {},
): Promise<StudioStore> {
  return StudioStore.open(root, {
    ...more,
    access,
    disk,
    followsAfterMs: null,
    now: () => new Date(STARTS_AT + clock.minutes * MINUTE_MS),
    stamp: () => '20261101-090000',
    describer: (studio) => ({
      today: () => TODAY,
      describe: (one, month) =>
        describeCase(one, month, makeContext({ settings: studio().settings })),
      rules: () => JSON.stringify(studio().settings),
    }),
  });
}

/** What stands in a store, to be compared as text. */
export type CaseText = string;

export async function caseTextOf(store: StudioStore, caseId: string): Promise<CaseText | null> {
  const removed = (await store.cases.removed()).find(({ entry }) => entry.id === caseId);
  if (removed !== undefined) return `removed ${removed.entry.number}`;
  return store.cases
    .get(caseId)
    .then((one) => JSON.stringify(one))
    .catch(() => null);
}

/** The states that a day's changes lead through, each with the operation at which it was answered. */
export interface DayRecord {
  readonly cases: ReadonlyMap<string, readonly { readonly text: CaseText; readonly at: number }[]>;
  readonly studios: readonly { readonly text: string; readonly at: number }[];
  readonly changes: number;
  /** Operation at which the new studio was answered. */
  readonly createdAt: number;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Plays one working day: registering, changing, several at once, removing, taking back, closing and opening again. */
export class WorkingDay {
  readonly clock: DayClock = { minutes: 0 };
  private readonly random: () => number;
  private readonly done: () => number;
  private readonly cases = new Map<string, { text: CaseText; at: number }[]>();
  private readonly revisions = new Map<string, number>();
  private readonly studios: { text: string; at: number }[] = [];
  private changes = 0;

  /** @param done number of disk operations so far */
  constructor(seed: number, done: () => number) {
    this.random = seeded(seed);
    this.done = done;
  }

  /** @param open opens the folder anew */
  async play(
    open: () => Promise<StudioStore>,
    wanted: number,
    createdAt: number,
  ): Promise<DayRecord> {
    let store = await open();
    for (let step = 0; this.changes < wanted; step += 1) {
      this.clock.minutes += 1;
      const atOnce = step % 9 === 8 ? 4 : 1;
      const ids = new Set<string>();
      const work: Promise<void>[] = [];
      for (let index = 0; index < atOnce; index += 1) work.push(this.changeSomething(store, ids));
      await Promise.all(work);
      if (step % 25 === 24) await store.flush();
      if (step % 60 === 59) {
        await store.close();
        store = await open();
      }
    }
    await store.close();
    return { cases: this.cases, studios: this.studios, changes: this.changes, createdAt };
  }

  private async changeSomething(store: StudioStore, taken: Set<string>): Promise<void> {
    this.changes += 1;
    const free = [...this.revisions.keys()].filter((id) => !taken.has(id));
    const id = free[Math.floor(this.random() * free.length)];
    const kind = this.random();
    if (id === undefined || (this.revisions.size < 14 && kind < 0.2)) return this.register(store);
    if (kind > 0.95) return this.changeStudio(store);
    taken.add(id);
    const revision = this.revisions.get(id) ?? 1;
    const isRemoved = this.cases.get(id)?.at(-1)?.text.startsWith('removed') === true;
    if (isRemoved) this.note(await restoreCase(store, id, revision));
    else if (kind < 0.25) this.note(await this.attach(store, id, revision));
    else if (kind < 0.3) this.note(await this.takeOut(store, id, revision));
    else if (kind > 0.9) this.noteRemoved(await removeCase(store, id, revision));
    else if (kind > 0.85 && revision > 1)
      this.note(
        await undoLastChange(store, id, revision).catch(() => this.describe(store, id, revision)),
      );
    else this.note(await this.describe(store, id, revision));
  }

  /** Copies a file in and puts it into the case, as the service does: the bytes are safe before a line names them. */
  private async attach(store: StudioStore, id: string, revision: number): Promise<MediationCase> {
    // Some contents come again, in the same case or in another.
    const content = Buffer.alloc(
      1 + Math.floor(this.random() * 4) * 700,
      `第${this.changes % 20}份，`,
    );
    const shelf = new AttachmentShelf(ROOT, store.disk);
    const copying = { limitOf: () => 10_000, pieceBytes: 1_000 };
    const waiting = await shelf.stage(bytesSource('照片', content), copying);
    if (this.random() < 0.2) {
      // The person thought better of it.
      await shelf.discard(waiting);
      return this.describe(store, id, revision);
    }
    await shelf.keep(waiting);
    const { sha256, bytes } = waiting;
    const attachment = makeAttachment({ id: `a-${this.changes}`, sha256, bytes });
    return changeCase(store, id, revision, (one) => ({
      ...one,
      attachments: [...one.attachments, attachment],
    }));
  }

  private takeOut(store: StudioStore, id: string, revision: number): Promise<MediationCase> {
    const removal = { removedOn: TODAY, removedBy: '', reason: '放错了' };
    return changeCase(store, id, revision, (one) => ({
      ...one,
      registration: { ...one.registration, title: `第${this.changes}次` },
      attachments: one.attachments.map((attachment) => ({ ...attachment, removal })),
    }));
  }

  private describe(store: StudioStore, id: string, revision: number): Promise<MediationCase> {
    const description = `第${this.changes}次改：${'情况如下。'.repeat(Math.floor(this.random() * 40))}`;
    return changeCase(store, id, revision, (one) => ({
      ...one,
      registration: { ...one.registration, description },
    }));
  }

  private async register(store: StudioStore): Promise<void> {
    const id = `case-${this.changes}`;
    const on = day(this.revisions.size % 2 === 0 ? '2026-10-31' : '2026-11-01');
    this.revisions.set(id, 0);
    const registration = makeRegistration({ registeredOn: on, requestedOn: on });
    const made = await registerCase(store, on, (numbering) =>
      makeCase({ id, ...numbering, registration }),
    );
    this.note(made);
    this.noteStudio(store.studio);
  }

  private async changeStudio(store: StudioStore): Promise<void> {
    const name = `第${this.changes}调解工作室`;
    this.noteStudio(
      await changeStudio(store, (studio) => ({ ...studio, profile: { ...studio.profile, name } })),
    );
  }

  private note(saved: MediationCase): void {
    this.push(saved, JSON.stringify(saved));
  }

  private noteRemoved(saved: MediationCase): void {
    this.push(saved, `removed ${saved.number}`);
  }

  private push(saved: MediationCase, text: CaseText): void {
    this.revisions.set(saved.id, saved.revision);
    const states = this.cases.get(saved.id) ?? [];
    states.push({ text, at: this.done() });
    this.cases.set(saved.id, states);
  }

  private noteStudio(studio: Studio): void {
    this.studios.push({ text: studio.profile.name, at: this.done() });
  }
}
