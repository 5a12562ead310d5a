import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, sealPackage } from '@main/services/street/seal-package';
import { describe, expect, it } from 'vitest';
import { countCases, exportMonth, startDesk, startMember } from '../../support/street';

const NOVEMBER = { period: '2026-11' };

describe('上报包', () => {
  it('holds figures and nobody: no name, number or text of a case, and no id of one', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05', '2026-11-06']);
    const { path } = await exportMonth(studio, '2026-11');
    const text = readFileSync(path, 'utf8');
    const { store } = studio.services.current;
    for (const entry of store.cases.keys()) {
      const { record } = (await store.storedIn(
        store.kinds.find('case') as never,
        entry.id,
      )) as never as {
        record: { parties: { name: string; phone: string }[]; number: string };
      };
      for (const word of [
        ...record.parties.flatMap(({ name, phone }) => [name, phone]),
        record.number,
        entry.id,
      ])
        if (word !== '') expect(text).not.toContain(word);
    }
    const opened = openPackage(readFileSync(path));
    expect(opened).toMatchObject({ state: 'whole', type: 'report' });
  });

  it('exported twice is the same to the byte, and the key and its fingerprint outlive a restart', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05']);
    const first = await exportMonth(studio, '2026-11');
    const again = await studio.restart();
    await again.ask('app.bootstrap', null);
    const noted = await again.ask('submissions.of', { report: 'monthly', period: '2026-11' });
    again.answers.saveTo = join(again.folder, '再来.mtpkg');
    const second = await again.ask('street.exportPackage', {
      id: noted?.id ?? '',
      versionId: noted?.versions[0]?.id ?? '',
    });
    expect(readFileSync(second?.path ?? '')).toEqual(readFileSync(first.path));
    expect(second?.fingerprint).toBe(first.fingerprint);
    expect(second?.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect((await again.ask('street.fingerprint', {})).fingerprint).toBe(first.fingerprint);
  });
});

describe('街道汇总', () => {
  it('an unknown key counts for nothing until its fingerprint is confirmed, once', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05', '2026-11-06']);
    const { path, fingerprint } = await exportMonth(studio, '2026-11');
    const desk = await startDesk(['石榴院调解工作室', '枣树巷调解工作室']);
    desk.answers.files = [path];
    const read = await desk.ask('street.read', { from: 'files' });
    expect(read?.files).toMatchObject([{ verdict: 'unknown_key' }]);
    expect(read?.unknownKeys).toMatchObject([{ fingerprint, unitName: '石榴院调解工作室' }]);
    expect(await countCases(desk, NOVEMBER)).toBe(0);
    const [unknown] = read?.unknownKeys ?? [];
    const { key = '', memberId = null } = unknown ?? {};
    const confirmed = await desk.ask('street.confirm', { key, memberId });
    expect(confirmed.files).toMatchObject([{ verdict: 'accepted' }]);
    expect(await countCases(desk, NOVEMBER)).toBe(2);
    const { members, content } = await desk.ask('street.overview', NOVEMBER);
    expect(members.map(({ name, months }) => [name, months[0]?.state])).toEqual([
      ['石榴院调解工作室', 'sent'],
      ['枣树巷调解工作室', 'missing'],
    ]);
    expect(content.checks.find(({ key: check }) => check === 'all_came')).toMatchObject({
      isPassed: false,
      detail: expect.stringContaining('枣树巷调解工作室未报'),
    });
    // The next month of the same studio needs no telephone.
    expect((await desk.ask('street.read', { from: 'files' }))?.files).toMatchObject([
      { verdict: 'duplicate' },
    ]);
  });

  it('names and does not count what was altered, cut off, swapped, of a newer version, of another street, too large', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05']);
    const other = await startMember('外地调解工作室', ['2026-11-05'], '远方街道');
    const good = readFileSync((await exportMonth(studio, '2026-11')).path);
    const foreign = readFileSync((await exportMonth(other, '2026-11')).path);
    const desk = await startDesk([]);
    const at = (name: string, bytes: Uint8Array | string) => {
      const path = join(desk.folder, name);
      mkdirSync(desk.folder, { recursive: true });
      writeFileSync(path, bytes);
      return path;
    };
    const text = good.toString('utf8');
    const [head = '', body = ''] = text.split('\n');
    const foreignHead = foreign.toString('utf8').split('\n')[0] ?? '';
    const swapped = { ...JSON.parse(head), signature: JSON.parse(foreignHead).signature };
    desk.answers.files = [
      at('改一个数.mtpkg', text.replace('"thisPeriod":1', '"thisPeriod":9')),
      at('剪短.mtpkg', good.subarray(0, good.length - 20)),
      at('只有半行.mtpkg', head.slice(0, 100)),
      at('空.mtpkg', ''),
      at('换签名.mtpkg', `${JSON.stringify(swapped)}\n${body}`),
      at('新版.mtpkg', text.replace('"version":1', '"version":2')),
      at('别的街道.mtpkg', foreign),
      at('大.mtpkg', Buffer.alloc(30 * 1024 * 1024, 0x41)),
      at('表格.mtpkg', 'PK\u0003\u0004 not a package\n'),
      join(desk.folder, '没有.mtpkg'),
      desk.folder,
    ];
    const read = await desk.ask('street.read', { from: 'files' });
    const verdicts = new Map(read?.files.map(({ file, verdict }) => [file, verdict]));
    expect(Object.fromEntries(verdicts)).toEqual({
      '改一个数.mtpkg': 'altered',
      '剪短.mtpkg': 'altered',
      '只有半行.mtpkg': 'not_a_package',
      '空.mtpkg': 'not_a_package',
      '换签名.mtpkg': 'altered',
      '新版.mtpkg': 'newer_version',
      '别的街道.mtpkg': 'other_street',
      '大.mtpkg': 'unreadable',
      '表格.mtpkg': 'not_a_package',
      '没有.mtpkg': 'unreadable',
      [desk.folder.split('/').at(-1) ?? '']: 'unreadable',
    });
    expect(read?.unknownKeys).toEqual([]);
    expect(await countCases(desk, NOVEMBER)).toBe(0);
  });

  it('a correction takes the place of the first, and the first played again does not come back', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05']);
    const first = await exportMonth(studio, '2026-11');
    const desk = await startDesk(['石榴院调解工作室']);
    await readAndConfirm(desk, [first.path]);
    expect(await countCases(desk, NOVEMBER)).toBe(1);
    const second = await exportMonth(studio, '2026-11', '2026-11-20');
    desk.answers.files = [second.path];
    expect((await desk.ask('street.read', { from: 'files' }))?.files).toMatchObject([
      { verdict: 'corrected' },
    ]);
    expect(await countCases(desk, NOVEMBER)).toBe(2);
    desk.answers.files = [first.path];
    expect((await desk.ask('street.read', { from: 'files' }))?.files).toMatchObject([
      { verdict: 'duplicate' },
    ]);
    expect(await countCases(desk, NOVEMBER)).toBe(2);
    const { rows } = await desk.ask('street.overview', NOVEMBER);
    expect(rows.corrections?.some((row) => row.includes('调解案件总数'))).toBe(true);
    // A desk that never saw the second gets both at once, in whatever order.
    const late = await startDesk(['石榴院调解工作室']);
    await readAndConfirm(late, [second.path, first.path]);
    expect(await countCases(late, NOVEMBER)).toBe(2);
    // And one that got the second alone does not take the first.
    const last = await startDesk(['石榴院调解工作室']);
    await readAndConfirm(last, [second.path]);
    last.answers.files = [first.path];
    expect((await last.ask('street.read', { from: 'files' }))?.files).toMatchObject([
      { verdict: 'older' },
    ]);
  });

  it('退回 takes it out of the figures; the studio reads why, and its correction counts again', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05']);
    const desk = await startDesk(['石榴院调解工作室']);
    await readAndConfirm(desk, [(await exportMonth(studio, '2026-11')).path]);
    const { members } = await desk.ask('street.overview', NOVEMBER);
    const held = members[0]?.months[0]?.held;
    if (held == null) throw new Error('nothing held');
    const versionId = held.versions[0]?.id ?? '';
    const { id, revision } = held;
    await desk.ask('received.giveBack', {
      id,
      revision,
      versionId,
      back: { reasons: '少报一件，请核对' },
    });
    expect(await countCases(desk, NOVEMBER)).toBe(0);
    desk.answers.saveTo = join(desk.folder, '退回.mtback');
    await desk.ask('street.exportReturn', { id, versionId });
    studio.answers.file = desk.answers.saveTo;
    const back = await studio.ask('street.readReturn', {});
    expect(back).toMatchObject({ month: '2026-11', reasons: '少报一件，请核对' });
    const noted = await studio.ask('submissions.of', { report: 'monthly', period: '2026-11' });
    expect(noted?.versions[0]?.returned).toMatchObject({ reasons: '少报一件，请核对' });
    desk.answers.files = [(await exportMonth(studio, '2026-11', '2026-11-20')).path];
    await desk.ask('street.read', { from: 'files' });
    expect(await countCases(desk, NOVEMBER)).toBe(2);
    // A 退回单 of another studio changes nothing here.
    const stranger = await startMember('枣树巷调解工作室', ['2026-11-05']);
    stranger.answers.file = desk.answers.saveTo;
    expect(await stranger.refusal('street.readReturn', {})).toMatchObject({ code: 'RULE_REFUSED' });
  });

  it('a studio that lost its key is asked for by a new fingerprint, and the lost one signs no more', async () => {
    const studio = await startMember('石榴院调解工作室', ['2026-11-05']);
    const first = await exportMonth(studio, '2026-11');
    const desk = await startDesk(['石榴院调解工作室']);
    await readAndConfirm(desk, [first.path]);
    const whole = openPackage(readFileSync(first.path));
    if (whole.state !== 'whole') throw new Error('not whole');
    const { makeStudioKey } = await import('@main/services/street/seal-package');
    const content = { ...(whole.content as object), id: 'another', ordinal: 2 };
    const renewed = join(desk.folder, '新钥匙.mtpkg');
    writeFileSync(
      renewed,
      sealPackage('report', content, makeStudioKey('2026-12-01T00:00:00.000Z')),
    );
    desk.answers.files = [renewed];
    const read = await desk.ask('street.read', { from: 'files' });
    expect(read?.files).toMatchObject([{ verdict: 'unknown_key' }]);
    expect(read?.unknownKeys[0]?.before).toBe(first.fingerprint);
    const [unknown] = read?.unknownKeys ?? [];
    await desk.ask('street.confirm', {
      key: unknown?.key ?? '',
      memberId: unknown?.memberId ?? null,
    });
    desk.answers.files = [first.path];
    expect((await desk.ask('street.read', { from: 'files' }))?.files).toMatchObject([
      { verdict: 'unknown_key' },
    ]);
  });
});

async function readAndConfirm(desk: Awaited<ReturnType<typeof startDesk>>, paths: string[]) {
  desk.answers.files = paths;
  const read = await desk.ask('street.read', { from: 'files' });
  for (const { key, memberId } of read?.unknownKeys ?? [])
    await desk.ask('street.confirm', { key, memberId });
}
