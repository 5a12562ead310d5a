import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real, empty folder that is gone when the test ends. */
export function makeScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'studio-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real small disk: what a test does to it happens to a file system, not to a pretence of one. */
export interface SmallDisk {
  readonly folder: string;
  /** Fails while a file on it is open for writing: an open studio keeps none, so that a stick can be taken out. */
  setReadOnly(isReadOnly: boolean): void;
  unmount(): void;
}

/** Whether this computer lets tests mount a disk (root on Linux). Permissions alone do not stop root. */
export const CAN_MOUNT = tryMount();

/** Mounts a disk of so many kilobytes at a fresh folder. */
export function mountSmallDisk(kilobytes: number): SmallDisk {
  const folder = join(makeScratch(), 'disk');
  mkdirSync(folder);
  mount(['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  const unmount = (): void => {
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  };
  onTestFinished(() => {
    try {
      unmount();
    } catch {
      // The test has unmounted it itself.
    }
  });
  return {
    folder,
    setReadOnly: (isReadOnly) => mount(['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder]),
    unmount,
  };
}

/** Puts a disk over a folder that is there, until the test ends: the folder can then not be renamed. */
export function mountAt(folder: string): void {
  mount(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  });
}

function mount(args: readonly string[]): void {
  execFileSync('mount', [...args], { stdio: 'ignore' });
}

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'studio-mount-'));
  try {
    mount(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('跳过写满磁盘、只读磁盘的测试：这台电脑不允许挂载测试磁盘（需要 Linux 的 root）');
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
