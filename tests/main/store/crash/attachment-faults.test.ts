import { contentPathOf } from '@main/store/attachments/attachment-paths';
import { AttachmentShelf, type WaitingContent } from '@main/store/attachments/attachment-shelf';
import { bytesSource } from '@main/store/attachments/content-source';
import { surveyAttachments } from '@main/store/attachments/survey';
import { writeNewStudio } from '@main/store/new-studio';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { changeCase, registerCase } from '../../../support/case-store';
import { day } from '../../../support/day';
import { makeAttachment } from '../../../support/make-attachment';
import { makeCase, makeRegistration, makeStudio } from '../../../support/make-case';
import { LOSS_MODELS, PoweredDisk } from './power-cut';
import { SimDisk } from './sim-disk';
import { openOn, ROOT } from './working-day';

const CODES = ['ENOSPC', 'EIO', 'EPERM', 'EROFS', 'EBUSY'] as const;
const KINDS = ['disk_full', 'unreadable', 'read_only', 'file_busy'];
const PHOTO = Buffer.alloc(2_500, '收条');

async function makeStore(): Promise<{ disk: SimDisk; store: StudioStore }> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const store = await openOn(disk);
  const on = day('2026-10-31');
  const registration = makeRegistration({ registeredOn: on, requestedOn: on });
  await registerCase(store, on, (numbering) => makeCase({ id: 'a', ...numbering, registration }));
  return { disk, store };
}

function stage(shelf: AttachmentShelf): Promise<WaitingContent> {
  return shelf.stage(bytesSource('收条', PHOTO), { limitOf: () => 10_000, pieceBytes: 1_000 });
}

/** Puts the photo into the case, as the service does; what waits is given up when that is refused. */
async function attach(store: StudioStore): Promise<void> {
  const shelf = new AttachmentShelf(ROOT, store.disk);
  const waiting = await stage(shelf);
  try {
    await shelf.keep(waiting);
    const { revision } = await store.cases.get('a');
    const { sha256, bytes } = waiting;
    await changeCase(store, 'a', revision, (one) => ({
      ...one,
      attachments: [makeAttachment({ sha256, bytes })],
    }));
  } catch (error) {
    await shelf.discard(waiting);
    throw error;
  }
}

async function namedIn(store: StudioStore): Promise<string[]> {
  return (await store.cases.get('a')).attachments.map(({ sha256 }) => sha256);
}

/** Everything in the folder of attachments that is no whole content under its own name. */
async function rubbishOn(disk: SimDisk): Promise<string[]> {
  const { damaged, strangers } = await surveyAttachments(ROOT, new Set(), { isDeep: true, disk });
  const names = await disk.list(`${ROOT}/attachments`).catch(() => []);
  return [...damaged, ...strangers, ...names.filter((name) => name.startsWith('.'))];
}

async function attachWithFault(at: number, code: string | null, isForGood: boolean) {
  const { disk, store } = await makeStore();
  let operations = 0;
  const failed: string[] = [];
  disk.watch = (kind, path) => {
    operations += 1;
    const isHit = isForGood ? operations >= at && kind !== 'unname' : operations === at;
    if (code === null || !isHit) return;
    failed.push(kind);
    throw Object.assign(new Error(`${code}: ${kind} ${path}`), { code });
  };
  const error: unknown = await attach(store).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  const usedUp = operations;
  const named = await namedIn(store);
  disk.watch = () => undefined;
  // All or nothing, in memory and on disk.
  expect(named).toHaveLength(error === null ? 1 : 0);
  // A copy whose own removal failed is swept by the next opening; nothing else may stay.
  if (!failed.includes('unname')) expect(await rubbishOn(disk)).toEqual([]);
  const reopened = await openOn(disk);
  expect(await rubbishOn(disk)).toEqual([]);
  const found = await namedIn(reopened);
  // A line that could neither be synced nor cut back may be there after all: then with its content.
  if (error === null || !isForGood) expect(found).toEqual(named);
  const survey = await surveyAttachments(ROOT, new Set(found), { isDeep: true, disk });
  expect(survey.missing).toEqual([]);
  // The disk works again, and so does the adding.
  if (found.length === 0) await attach(reopened);
  expect(await namedIn(reopened)).toHaveLength(1);
  return { error, operations: usedUp };
}

describe('存材料时磁盘出错：要么整份进了案卷，要么什么也没有', async () => {
  const { error, operations } = await attachWithFault(0, null, false);

  it('without a fault nothing is refused, and there is enough that can fail', () => {
    expect(error).toBeNull();
    expect(operations).toBeGreaterThan(15);
  });

  it.each(CODES)(
    '%s at each operation in turn, once and for good',
    async (code) => {
      let refusals = 0;
      for (let at = 1; at <= operations; at += 1) {
        for (const isForGood of [false, true]) {
          const outcome = await attachWithFault(at, code, isForGood);
          if (outcome.error === null) continue;
          refusals += 1;
          expect(outcome.error).toBeInstanceOf(StoreError);
          expect(KINDS).toContain((outcome.error as StoreError).kind);
        }
      }
      expect(refusals).toBeGreaterThan(10);
    },
    120_000,
  );
});

describe('同样的内容已经有了名字，可那个名字还没有落到盘上', () => {
  it.each(LOSS_MODELS)(
    '$name: the second one makes it sure before it is acknowledged',
    async (model) => {
      const { disk, store } = await makeStore();
      disk.watch = (kind, path) => {
        // The first adding fails after the content has got its name, before that is sure to last.
        if (kind === 'syncFolder' && path.includes('/attachments/'))
          throw Object.assign(new Error('EIO'), { code: 'EIO' });
      };
      await expect(attach(store)).rejects.toMatchObject({ kind: 'unreadable' });
      disk.watch = () => undefined;
      await attach(store);
      const [sha256 = ''] = await namedIn(store);
      const powered = new PoweredDisk([ROOT]);
      for (const operation of disk.trace) powered.play(operation);
      const image = powered.cut(model, () => 0.5);
      expect(image.get(contentPathOf(ROOT, sha256))).toEqual(new Uint8Array(PHOTO));
    },
  );
});
