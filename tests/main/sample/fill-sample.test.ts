import { sampleMonthOf } from '@main/services/sample/sample-days';
import { findDisorders } from '@shared/domain/case/days/find-disorders';
import { CASE_SOURCES } from '@shared/domain/case/model/case-source';
import { CASE_STATUSES } from '@shared/domain/case/model/case-status';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { concludedOn } from '@shared/domain/case/model/outcome';
import { leastSatisfied } from '@shared/domain/case/model/satisfaction';
import { addDays, type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import { countCharacters } from '@shared/domain/kernel/text';
import { describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from '../../support/run-services';
import { ALL_RECORDS, ALL_STORIES } from '../../support/sample-stories';
import { rowCountOf, showReport } from '../../support/shown-report';

const ENQUIRIES = ALL_RECORDS.filter(({ steps }) => steps[0]?.act === 'enquiries.register');

async function openSample(today: string): Promise<{ program: TestProgram; all: MediationCase[] }> {
  const program = await startProgram({ now: `${today}T08:30:00+08:00` });
  await program.ask('setup.openSample', null);
  const { cases } = program.services.current.store;
  const all: MediationCase[] = [];
  for (const { id } of cases.keys()) all.push(await cases.get(id));
  return { program, all };
}

// Some six hundred saves, each on disk before the next: slow on a busy machine.
describe('示例工作室', { timeout: 90_000 }, () => {
  it.each([
    ['1 日', '2026-12-01'],
    ['刚满半个月', '2026-06-16'],
    ['元旦', '2027-01-01'],
    ['没有假日表的年份的闰日', '2028-02-29'],
  ])('%s打开都是满的：当月结案至少四十件、十八类都有，今日不空', async (_name, day) => {
    const { program, all } = await openSample(day);
    await checkMonth(program, all, localDate(day));
    await checkToday(program, localDate(day));
    await program.services.current.close();
  });

  it('平常的一天：每一种情形都看得到，编号和日期不乱，再次打开还是这一份', async () => {
    const { program, all } = await openSample('2026-11-22');
    await checkMonth(program, all, localDate('2026-11-22'));
    await checkToday(program, localDate('2026-11-22'));
    checkVariety(all);
    checkOrder(all, localDate('2026-11-22'));
    await checkReopening(program, all);
    await program.services.current.close();
  });

  it('纠纷简要情况是六十到二百字的实话，没有两件相同的句子', () => {
    const sentences = new Map<string, string>();
    for (const { key, dispute } of ALL_STORIES) {
      const length = countCharacters(dispute.description);
      expect(length, `${key}: ${length} 字`).toBeGreaterThanOrEqual(60);
      expect(length, `${key}: ${length} 字`).toBeLessThanOrEqual(200);
      for (const sentence of dispute.description.split('。').filter((text) => text.length > 6)) {
        expect(sentences.get(sentence), `${key} 与另一件同句：${sentence}`).toBeUndefined();
        sentences.set(sentence, key);
      }
    }
  });
});

async function checkMonth(
  program: TestProgram,
  all: readonly MediationCase[],
  today: LocalDate,
): Promise<void> {
  const { month, from, to } = sampleMonthOf(today);
  // One of the enquiries has become a dispute, and one of the matters.
  expect(all).toHaveLength(ALL_STORIES.length + 2);
  const enquiries = await program.ask('enquiries.list', { text: '', page: 1, pageSize: 100 });
  expect(enquiries.items).toHaveLength(ENQUIRIES.length);
  expect(enquiries.items.filter(({ row }) => row.caseId !== null)).toHaveLength(1);
  const concluded = all.filter((one) => {
    const on = concludedOn(one);
    return on !== null && on >= from && on <= to;
  });
  expect(concluded.length).toBeGreaterThanOrEqual(40);
  const categories = new Set(concluded.map(({ registration }) => registration.category));
  expect(DISPUTE_CATEGORIES.filter((category) => !categories.has(category))).toEqual([]);
  const report = await showReport(program, month);
  expect(report.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  expect(rowCountOf(report)).toBe(concluded.length);
}

/** Sessions of today, clocks that run out, performance to be noted, follow-ups and a second handling. */
async function checkToday(program: TestProgram, today: LocalDate): Promise<void> {
  const { items } = await program.ask('agenda.list', { from: today, to: addDays(today, 7) });
  const kinds = new Set(items.map(({ kind }) => kind));
  for (const kind of ['mediation', 'follow_up', 'obligation', 'rework', 'session'])
    expect(kinds).toContain(kind);
  expect(items.filter(({ kind, on }) => kind === 'session' && on === today)).toHaveLength(2);
}

function checkVariety(all: readonly MediationCase[]): void {
  const sources = new Set(all.map(({ registration }) => registration.source));
  expect(CASE_SOURCES.filter((source) => !sources.has(source))).toEqual([]);
  const statuses = new Set(all.map(({ status }) => status));
  expect(CASE_STATUSES.filter((status) => !statuses.has(status))).toEqual([]);
  const forms = new Set(all.flatMap(({ agreement }) => (agreement ? [agreement.form] : [])));
  expect([...forms].sort()).toEqual(['oral', 'written']);
  const visits = all.flatMap(({ followUps }) => followUps);
  expect(new Set(visits.map((visit) => leastSatisfied(visit))).size).toBe(3);
  expect(visits.some(({ reworkResolvedOn }) => reworkResolvedOn !== null)).toBe(true);
  const confirmations = new Set(all.map((one) => one.judicialConfirmation?.state));
  expect(confirmations).toContain('confirmed');
  expect(all.some(({ extensions }) => extensions.length > 0)).toBe(true);
  expect(all.some(({ parties }) => parties.length >= 6)).toBe(true);
}

/** 登记 ≤ 受理 ≤ 调解 ≤ 协议, and numbers that follow the days of registration. */
function checkOrder(all: readonly MediationCase[], today: LocalDate): void {
  const sorted = [...all].sort((one, other) => one.serial.ordinal - other.serial.ordinal);
  const days = sorted.map(({ registration }) => registration.registeredOn);
  expect(days).toEqual([...days].sort());
  for (const one of all) {
    const path = [
      one.registration.registeredOn,
      one.acceptance?.acceptedOn,
      ...one.sessions.filter(({ result }) => result !== null).map(({ heldOn }) => heldOn),
      concludedOn(one),
    ].filter((day) => day !== undefined && day !== null);
    expect(path, one.registration.title).toEqual([...path].sort());
    expect(findDisorders(one, { today }), one.registration.title).toEqual([]);
  }
}

async function checkReopening(program: TestProgram, all: readonly MediationCase[]): Promise<void> {
  const first = program.services.current.dataFolder;
  await program.ask('setup.leaveStudio', null);
  const again = await program.ask('setup.openSample', null);
  expect(again.dataFolder).toBe(first);
  expect(again.studio?.isSample).toBe(true);
  expect([...program.services.current.store.cases.keys()]).toHaveLength(all.length);
}
