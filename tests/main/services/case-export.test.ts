import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FileSink } from '@main/services/exports/file-sink';
import { exportYear } from '@main/services/safekeeping/case-export';
import type { DiskFile } from '@main/store/disk/disk';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { makeLifelikeCases } from '../../bench/lifelike-cases';
import { TODAY } from '../../support/day';
import { makeStudio } from '../../support/make-case';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../support/scratch';
import { readXlsx } from '../reports/read-xlsx';

const { profile } = makeStudio();

async function* oneByOne(cases: Iterable<MediationCase>): AsyncGenerator<MediationCase> {
  yield* cases;
}

const exportInto = (folder: string, cases: AsyncIterable<MediationCase>): Promise<void> =>
  exportYear({ folder, year: 2026, profile, today: TODAY, cases });

describe('导出一年的案件', () => {
  it.each([0, 1, 60])('%i 件：JSON 一字不差，工作簿一件一行', async (count) => {
    const folder = makeScratch();
    const cases = [...makeLifelikeCases(count)];
    await exportInto(folder, oneByOne(cases));
    expect(readdirSync(folder).sort()).toEqual(['台账-2026.xlsx', '案件-2026.json']);
    const json = readFileSync(join(folder, '案件-2026.json'), 'utf8');
    expect(json).toBe(`${JSON.stringify(cases, null, 2)}\n`);
    const { cells } = readXlsx(readFileSync(join(folder, '台账-2026.xlsx'))).sheet(1);
    expect([...cells.keys()].filter((address) => /^A\d/.test(address))).toHaveLength(count + 1);
  });

  it('写的时候别的事照常应答（从前写到最后卡住几秒）', async () => {
    let turns = 0;
    let isDone = false;
    const counting = (async () => {
      for (; !isDone; turns += 1) await nextTurn();
    })();
    await exportInto(makeScratch(), oneByOne(makeLifelikeCases(600)));
    isDone = true;
    await counting;
    expect(turns).toBeGreaterThan(5);
  });

  it('中途停下，什么也不留下，之后也不再写', async () => {
    const folder = makeScratch();
    async function* stopped(): AsyncGenerator<MediationCase> {
      yield* makeLifelikeCases(50);
      throw new Error('停');
    }
    await expect(exportInto(folder, stopped())).rejects.toThrow('停');
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(CAN_MOUNT)('盘满了就照实说，什么也不留下', async () => {
    const { folder } = mountSmallDisk(64);
    await expect(exportInto(folder, oneByOne(makeLifelikeCases(300)))).rejects.toMatchObject({
      code: 'DISK_FULL',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('写进文件的流', () => {
  it('盘不收的，自己不出错，问起来照实说，后面的不再写', async () => {
    const written: string[] = [];
    const file: Pick<DiskFile, 'write'> = {
      write: async (bytes) => {
        const text = new TextDecoder().decode(bytes);
        if (text === '二') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        written.push(text);
      },
    };
    const sink = new FileSink(file as DiskFile);
    sink.check();
    for (const text of ['一', '二', '三']) sink.stream.write(text);
    await new Promise<void>((resolve) => sink.stream.end(resolve));
    expect(() => sink.check()).toThrow('ENOSPC');
    expect(written).toEqual(['一']);
    sink.stop();
    sink.stream.write('四');
    await nextTurn();
    expect(written).toEqual(['一']);
  });
});
