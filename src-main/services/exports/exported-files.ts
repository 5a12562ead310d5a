import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { makeFolders } from '@main/store/data-folder';
import type { DiskFile } from '@main/store/disk/disk';
import { exportDisk } from '@main/store/disk/node-disk';
import { fillDurably } from '@main/store/files/durable-write';
import { StoreError } from '@main/store/store-error';
import type { SavedFile } from '@shared/ipc/routes-documents';
import type { Shell } from '../ports';
import { ServiceError } from '../service-error';

/**
 * Writes an exported file whole or not at all; a file of that name is replaced.
 * Throws ServiceError: FILE_BUSY (Word or Excel holds it open), DISK_FULL, TARGET_NOT_WRITABLE.
 */
export function writeExport(path: string, content: Uint8Array): Promise<SavedFile> {
  return fillExport(path, (file) => file.write(content, 0));
}

/** As `writeExport`, for a content that `fill` writes piece by piece; what it throws beside the target's own errors passes through. */
export async function fillExport(
  path: string,
  fill: (file: DiskFile) => Promise<void>,
): Promise<SavedFile> {
  const file = { path: resolve(path), folder: dirname(resolve(path)), fileName: basename(path) };
  try {
    await fillDurably(file.path, fill, exportDisk);
  } catch (error) {
    throw toExportError(error, file);
  }
  return file;
}

/** What the store says of a target as a ServiceError: FILE_BUSY, DISK_FULL or TARGET_NOT_WRITABLE; anything else as it is. */
export function toExportError(
  error: unknown,
  { folder, fileName }: Pick<SavedFile, 'folder' | 'fileName'>,
): unknown {
  if (!(error instanceof StoreError)) return error;
  const details = { data: { file: fileName, folder } };
  if (error.kind === 'file_busy') return new ServiceError('FILE_BUSY', details, { cause: error });
  if (error.kind === 'disk_full') return new ServiceError('DISK_FULL', details, { cause: error });
  return new ServiceError('TARGET_NOT_WRITABLE', details, { cause: error });
}

/** Writes an exported file into a folder, which is made when missing; for the command line. Throws ServiceError. */
export async function writeExportInto(
  folder: string,
  fileName: string,
  content: Uint8Array,
): Promise<SavedFile> {
  // Not Node's recursive call: below /proc, or on a drive that is gone, it never comes back.
  await makeFolders(folder, exportDisk).catch((error: unknown) => {
    throw new ServiceError('TARGET_NOT_WRITABLE', { data: { folder } }, { cause: error });
  });
  return writeExport(resolve(folder, fileName), content);
}

/** The chosen path with the right extension; dialogs of some desktops leave it away. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}

/** The files that were exported since the program started: the only ones that the window may have opened. */
export class ExportedFiles {
  private readonly shell: Shell;
  private readonly paths = new Map<string, 'openable' | 'shown_only'>();

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** What others made is shown in its folder only: what the program wrote itself may be opened. */
  remember(file: SavedFile, use: 'openable' | 'shown_only' = 'openable'): void {
    this.paths.set(file.path, use);
  }

  /** Opens an exported file. Throws ServiceError NOT_FOUND for any other path, or when the file is gone. */
  async open(path: string): Promise<void> {
    if (this.paths.get(path) === 'shown_only')
      throw new ServiceError('NOT_FOUND', { data: { name: basename(path) } });
    await this.shell.openFile(await this.require(path));
  }

  /** Shows an exported file in its folder. Throws ServiceError NOT_FOUND like `open`. */
  async showInFolder(path: string): Promise<void> {
    await this.shell.showInFolder(await this.require(path));
  }

  private async require(path: string): Promise<string> {
    const isThere =
      this.paths.has(path) &&
      (await stat(path).then(
        (entry) => entry.isFile(),
        () => false,
      ));
    if (!isThere) throw new ServiceError('NOT_FOUND', { data: { name: basename(path) } });
    return path;
  }
}
