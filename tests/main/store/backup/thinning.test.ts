import {
  type BackupName,
  formatBackupName,
  parseBackupName,
} from '@main/store/backup/backup-names';
import { chooseSuperfluous } from '@main/store/backup/thinning';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';

const TODAY = day('2026-03-31');

function named(text: string): BackupName {
  const name = parseBackupName(`备份-${text}.zip`);
  if (name === null) throw new Error(`no backup name: ${text}`);
  return name;
}

function kept(backups: readonly string[], today = TODAY): string[] {
  const names = backups.map(named);
  const removed = new Set(chooseSuperfluous(names, today));
  return backups.filter((_text, index) => !removed.has(names[index] as BackupName));
}

describe('哪些备份留着', () => {
  test.each<[string, string[], string[]]>([
    [
      '今天的全部留着',
      ['20260331-080000-每日', '20260331-120000-关闭时', '20260331-180000-关闭时'],
      ['20260331-080000-每日', '20260331-120000-关闭时', '20260331-180000-关闭时'],
    ],
    [
      '昨天只留最后一份',
      ['20260330-080000-每日', '20260330-235959-关闭时', '20260331-000000-每日'],
      ['20260330-235959-关闭时', '20260331-000000-每日'],
    ],
    [
      '前 30 天每天一份：第 30 天还在，第 31 天只剩月末一份',
      [
        '20260227-120000-每日',
        '20260228-120000-每日',
        '20260301-120000-每日',
        '20260302-120000-每日',
      ],
      ['20260228-120000-每日', '20260301-120000-每日', '20260302-120000-每日'],
    ],
    [
      '再早的每月一份，永远留着',
      [
        '20161105-120000-每日',
        '20161130-120000-每日',
        '20251201-090000-每日',
        '20251231-180000-关闭时',
      ],
      ['20161130-120000-每日', '20251231-180000-关闭时'],
    ],
    [
      '恢复前、修复前的备份，30 天内不因为后来又备份而丢掉',
      ['20260320-100000-恢复前', '20260320-120000-修复前', '20260320-180000-关闭时'],
      ['20260320-100000-恢复前', '20260320-120000-修复前', '20260320-180000-关闭时'],
    ],
    [
      '升级前的备份永远留着，也不占当天、当月那一份的位置',
      [
        '20200110-100000-升级前',
        '20200120-100000-每日',
        '20260320-100000-每日',
        '20260320-190000-升级前',
        '20260320-190000-升级前-2',
      ],
      [
        '20200110-100000-升级前',
        '20200120-100000-每日',
        '20260320-100000-每日',
        '20260320-190000-升级前',
        '20260320-190000-升级前-2',
      ],
    ],
    [
      '过了 30 天，恢复前的备份也只按月留',
      ['20260110-100000-恢复前', '20260120-100000-每日'],
      ['20260120-100000-每日'],
    ],
    [
      '同一秒两份：后一份算最后',
      ['20260330-120000-关闭时', '20260330-120000-关闭时-2'],
      ['20260330-120000-关闭时-2'],
    ],
    [
      '时钟拨回过，日期在今天以后的不删',
      ['20260405-080000-每日', '20260405-090000-每日'],
      ['20260405-080000-每日', '20260405-090000-每日'],
    ],
    ['2 月 29 日', ['20240228-120000-每日', '20240229-120000-每日'], ['20240229-120000-每日']],
    ['只有一份，多旧也留着', ['20200101-000000-每日'], ['20200101-000000-每日']],
    ['一份也没有', [], []],
  ])('%s', (_name, backups, wanted) => {
    expect(kept(backups)).toEqual(wanted);
  });

  test('一天一天过下去，每个月总留得下最后一份，不会删光', () => {
    let backups: string[] = [];
    let today = day('2026-01-01');
    for (let count = 0; count < 120; count += 1) {
      today = day(new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10));
      const stamp = today.replaceAll('-', '');
      backups.push(`${stamp}-080000-每日`, `${stamp}-180000-关闭时`);
      backups = kept(backups, today);
    }
    expect(today).toBe('2026-04-30');
    // Two of today, one for each of the 30 days before, and the ends of the two months before those.
    expect(backups).toHaveLength(2 + 30 + 2);
    expect(backups.slice(0, 3)).toEqual([
      '20260131-180000-关闭时',
      '20260228-180000-关闭时',
      '20260331-180000-关闭时',
    ]);
  });
});

describe('备份的文件名', () => {
  test('写成什么就读成什么', () => {
    const name = { stamp: '20261121-213000', reason: 'before_restore', ordinal: 3 } as const;
    expect(formatBackupName(name)).toBe('备份-20261121-213000-恢复前-3.zip');
    expect(parseBackupName(formatBackupName(name))).toEqual(name);
  });

  test.each([
    '照片.zip',
    '备份-2026-每日.zip',
    '备份-20261121-213000-别的.zip',
    '.备份-20261121-213000-每日.zip.tmp',
  ])('别人的文件 %s 不认作备份，也就不会被清理', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });
});
