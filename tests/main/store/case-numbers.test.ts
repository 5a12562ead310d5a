import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeStudio, registerCase } from '../../support/case-store';
import { makeDataFolder, openStore, register, shardPath } from '../../support/open-store';
import { CAN_MOUNT, mountSmallDisk } from '../../support/scratch';

describe('编号：一个号只用一次', () => {
  it('counts on within a year over months and starts again in the next year', async () => {
    const store = await openStore(await makeDataFolder());
    const days = ['2026-10-31', '2026-11-01', '2027-01-04', '2026-11-02'];
    const numbers: string[] = [];
    for (const on of days) numbers.push((await register(store, on)).number);
    expect(numbers).toEqual([
      '（2026）人调字第1号',
      '（2026）人调字第2号',
      '（2027）人调字第1号',
      '（2026）人调字第3号',
    ]);
  });

  it('goes on after a restart', async () => {
    const root = await makeDataFolder();
    await register(await openStore(root), '2026-11-01');
    expect((await register(await openStore(root), '2026-11-02')).serial.ordinal).toBe(2);
  });

  it('a registration that is refused takes no number: case and number stand in one line', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    await register(store, '2026-11-01');
    await store.flush();
    // A foreign change of the journal makes the registration fail.
    appendFileSync(join(root, 'journal/2026-11.jsonl'), '别的程序写的\n');
    await expect(register(store, '2026-11-02')).rejects.toMatchObject({ kind: 'changed_outside' });
    expect((await register(store, '2026-11-03')).serial.ordinal).toBe(2);
    await store.close();
    expect((await register(await openStore(root), '2026-11-04')).serial.ordinal).toBe(3);
  });

  it('a case that the rules refuse takes no number', async () => {
    const store = await openStore(await makeDataFolder());
    const refuse = (): never => {
      throw new Error('refused');
    };
    const { registration } = await register(store, '2026-11-01');
    await expect(registerCase(store, registration.registeredOn, refuse)).rejects.toThrow('refused');
    expect((await register(store, '2026-11-02')).serial.ordinal).toBe(2);
  });

  it('ledgers count too when studio.json was taken from an old backup', async () => {
    const root = await makeDataFolder();
    // Under the old pattern no number of the shard is in the way: only its running number is.
    const studio = readFileSync(join(root, 'studio.json'), 'utf8');
    const old = studio.replace('（{年}）人调字第{序号}号', '{年}-{序号}');
    const store = await openStore(root);
    await register(store, '2026-11-01');
    await register(store, '2026-11-02');
    writeFileSync(join(root, 'studio.json'), old);
    expect((await register(await openStore(root), '2026-11-03')).serial.ordinal).toBe(3);
  });

  it('studio.json counts when the shard and the journal are lost', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    await register(store, '2026-11-01');
    await store.close();
    rmSync(shardPath(root, '2026-11'));
    rmSync(join(root, 'journal'), { recursive: true });
    expect((await register(await openStore(root), '2026-11-02')).serial.ordinal).toBe(2);
  });

  it('a changed pattern never makes a number that another case already has', async () => {
    const store = await openStore(await makeDataFolder());
    const usePattern = (numberPattern: string) =>
      changeStudio(store, (studio) => ({
        ...studio,
        settings: { ...studio.settings, numberPattern },
      }));
    await usePattern('{年}-{序号}0');
    expect((await register(store, '2026-11-01')).number).toBe('2026-10');
    await usePattern('{年}-{序号}');
    const numbers: string[] = [];
    for (let index = 0; index < 10; index += 1)
      numbers.push((await register(store, '2026-11-02')).number);
    expect(new Set(numbers).size).toBe(10);
    expect(numbers).not.toContain('2026-10');
  });

  it('twenty registrations at once get twenty numbers', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    const made = await Promise.all(
      Array.from({ length: 20 }, (_item, index) => register(store, `2026-1${index % 2}-05`)),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(20);
    expect((await openStore(root)).cases.keys()).toHaveLength(20);
  });

  it.runIf(CAN_MOUNT)(
    'a disk that fills up: every number that was answered has its case',
    async () => {
      const disk = mountSmallDisk(64);
      const store = await openStore(await makeDataFolder(disk.folder));
      const numbers: string[] = [];
      let isFull = false;
      while (!isFull) {
        await register(store, '2026-11-01').then(
          ({ number }) => numbers.push(number),
          (error: unknown) => {
            expect(error).toMatchObject({ kind: 'disk_full' });
            isFull = true;
          },
        );
      }
      const entries = store.cases.keys().map(({ number }) => number);
      expect(entries).toEqual(numbers);
      await store.close();
      const reopened = await openStore(disk.folder);
      expect(reopened.cases.keys().map(({ number }) => number)).toEqual(numbers);
    },
  );
});
