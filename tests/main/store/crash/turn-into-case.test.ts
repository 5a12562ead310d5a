import { actOn } from '@main/services/records/acting';
import { writeNewStudio } from '@main/store/new-studio';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { actorOf, actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeContext, makeStudio } from '../../../support/make-case';
import { LOSS_MODELS, type LossModel, PoweredDisk } from './power-cut';
import { type DiskOperation, SimDisk } from './sim-disk';
import { openOn, ROOT, seeded } from './working-day';

const actor = actorWithAllRights(NOBODY);
const COUNT = 5;

/** Does an act of an enquiry as the services do, in one line. */
async function act(store: StudioStore, name: string, id: string, input: object): Promise<void> {
  await store.commit({ actor: actorOf(actor), action: `enquiries.${name}` }, (view) => {
    const { studio } = store;
    const now = '2026-11-19T01:00:00.000Z';
    const knowing = {
      ...makeContext({ settings: studio.settings }),
      ...{
        now,
        studio,
        actor: actorOf(actor),
        accountId: null,
        seesEveryCase: true,
        makeId: () => `case-of-${id}`,
      },
    };
    const doing = { kind: 'enquiry', act: name, id, revision: null, input: { ...input } };
    actOn(view, { kinds: store.kinds, actor, knowing, given: {} }, doing);
  });
}

interface Day {
  readonly trace: readonly DiskOperation[];
  /** The operation at which each turn was answered. */
  readonly turnedAt: readonly number[];
  readonly begunAt: number;
}

async function playDay(): Promise<Day> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const store = await openOn(disk);
  const asked = {
    ...{ askedOn: day('2026-11-05'), way: 'visit', name: '孟庆云', phone: '13936001234' },
    ...{ people: 2, category: 'neighborhood', question: '楼上漏水，找谁？'.repeat(30) },
    ...{ answer: '', answeredBy: '赵信花', referredTo: 'mediation' },
    ...{ opponent: '', opponentPhone: '', opponentId: '', minutes: null },
  };
  for (let at = 0; at < COUNT; at += 1) await act(store, 'register', `e${at}`, { asked });
  const begunAt = disk.trace.length;
  const turnedAt: number[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    await act(store, 'turnIntoCase', `e${at}`, { requestedOn: day('2026-11-06') });
    turnedAt.push(disk.trace.length);
    if (at % 2 === 1) await store.flush();
  }
  await store.close();
  return { trace: disk.trace, turnedAt, begunAt };
}

async function judge(disk: SimDisk, cutAt: number, { turnedAt }: Day): Promise<string[]> {
  const store = await openOn(disk);
  const faults: string[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    const { record } = await store.storedIn(ENQUIRY_KIND, `e${at}`);
    const made = await store.storedIn(CASE_KIND, `case-of-e${at}`).catch(() => null);
    const isAnswered = (turnedAt[at] ?? Number.POSITIVE_INFINITY) <= cutAt;
    if ((record.caseId === null) !== (made === null)) faults.push(`e${at}: half of it`);
    if (isAnswered && made === null) faults.push(`e${at}: an acknowledged turn is lost`);
    if (made !== null && made.record.serial.ordinal !== at + 1) faults.push(`e${at}: number`);
  }
  return [...faults, ...(await store.notices()).map(({ kind }) => kind)];
}

async function cutEverywhere(played: Day, model: LossModel): Promise<string[]> {
  const powered = new PoweredDisk([ROOT]);
  const faults: string[] = [];
  for (const [index, operation] of played.trace.entries()) {
    powered.play(operation);
    if (index + 1 < played.begunAt) continue;
    const disk = new SimDisk(powered.cut(model, seeded(index * 13 + 5)));
    const found = await judge(disk, index + 1, played);
    faults.push(...found.map((fault) => `${index}: ${fault}`));
  }
  return faults;
}

describe('咨询转为纠纷，断电在每一步之后', async () => {
  const played = await playDay();

  it('the day has something to be cut in', () => {
    expect(played.turnedAt).toHaveLength(COUNT);
    expect(played.trace.length - played.begunAt).toBeGreaterThan(30);
  });

  it.each(LOSS_MODELS)(
    '$name: the enquiry names its dispute and the dispute is there, or neither',
    async (model) => {
      expect(await cutEverywhere(played, model)).toEqual([]);
    },
    120_000,
  );
});
