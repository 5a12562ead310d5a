import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillFolder } from '@main/services/binding/bound-folder';
import { ServiceError } from '@main/services/service-error';
import { describe, expect, it } from 'vitest';
import { makeScratch } from '../../support/scratch';

describe('成卷的文件夹', () => {
  it('写完才有名字；同名的在，就另起一个，不动它', async () => {
    const parent = join(makeScratch(), '卷宗');
    const fill = async (folder: string): Promise<void> => {
      expect(readdirSync(parent).every((name) => !name.startsWith('第1号'))).toBe(
        !readdirSync(parent).includes('第1号'),
      );
      writeFileSync(join(folder, '卷.pdf'), 'x');
    };
    expect(await fillFolder(parent, '第1号', fill)).toBe(join(parent, '第1号'));
    expect(await fillFolder(parent, '第1号', fill)).toBe(join(parent, '第1号（2）'));
    expect(readdirSync(parent).sort()).toEqual(['第1号', '第1号（2）']);
  });

  it('磁盘写满、中途停下、断过电：不留下看着像整卷的半个文件夹', async () => {
    const parent = join(makeScratch(), '卷宗');
    const full = fillFolder(parent, '第2号', async (folder) => {
      writeFileSync(join(folder, '01 封面.docx'), 'x');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    await expect(full).rejects.toMatchObject({ code: 'DISK_FULL' });
    await expect(full).rejects.toBeInstanceOf(ServiceError);
    expect(readdirSync(parent)).toEqual([]);
    const stop = new DOMException('stop', 'AbortError');
    await expect(fillFolder(parent, '第2号', () => Promise.reject(stop))).rejects.toBe(stop);
    expect(readdirSync(parent)).toEqual([]);
    // What a power cut left is swept, and nothing else is.
    mkdirSync(join(parent, '.正在成卷-第9号'));
    mkdirSync(join(parent, '我的文件夹'));
    await fillFolder(parent, '第3号', async () => undefined);
    expect(readdirSync(parent).sort()).toEqual(['我的文件夹', '第3号'].sort());
  });
});
