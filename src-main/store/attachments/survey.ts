import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf, toReadError } from '../store-error';
import {
  ATTACHMENT_FOLDER,
  attachmentFolderOf,
  contentPathOf,
  hashOfName,
  isWaitingName,
  REMOVED_FOLDER,
  removedPathOf,
} from './attachment-paths';
import { hashFile } from './copy-and-hash';

/** What the cases of a studio refer to, by hash. */
export interface AttachmentReferences {
  /** In the file of some case. */
  readonly inUse: ReadonlySet<string>;
  /** Taken out, but kept for ever. */
  readonly takenOut: ReadonlySet<string>;
}

/** How things stand with the stored bytes; all lists sorted, paths relative to the data folder. */
export interface AttachmentSurvey {
  /** Contents looked at. */
  readonly count: number;
  /** Referred to, and nowhere to be found. */
  readonly missing: readonly string[];
  /** Files whose content is no longer what their name says. */
  readonly damaged: readonly string[];
  /** In `attachments/`, and no case refers to them: a save that never came to its end. */
  readonly orphans: readonly string[];
  /** In `removed/`, though some case has them in its file: to be moved back. */
  readonly removedInUse: readonly string[];
  /** In `attachments/`, though every case took them out: to be moved to `removed/`. */
  readonly notYetRemoved: readonly string[];
  /** Files that the program did not put there, or set aside as damaged. */
  readonly strangers: readonly string[];
}

/**
 * Looks at every stored content, for the integrity check; changes nothing. With `isDeep` each file
 * is read and compared with its hash, which takes as long as reading them all. Throws StoreError.
 */
export async function surveyAttachments(
  root: string,
  references: AttachmentReferences,
  options: { readonly isDeep: boolean; readonly onLooked?: (looked: number) => void },
): Promise<AttachmentSurvey> {
  const kept = await listContents(attachmentFolderOf(root), ATTACHMENT_FOLDER);
  const removed = await listContents(
    join(attachmentFolderOf(root), REMOVED_FOLDER),
    `${ATTACHMENT_FOLDER}/${REMOVED_FOLDER}`,
  );
  const damaged: string[] = [];
  let looked = 0;
  const look = async (sha256: string, path: string, shown: string): Promise<void> => {
    if (options.isDeep && (await hashOf(path)) !== sha256) damaged.push(shown);
    options.onLooked?.(++looked);
  };
  for (const [sha256, shown] of kept.contents)
    await look(sha256, contentPathOf(root, sha256), shown);
  for (const [sha256, shown] of removed.contents)
    await look(sha256, removedPathOf(root, sha256), shown);

  const { inUse, takenOut } = references;
  const isStored = (sha256: string) => kept.contents.has(sha256) || removed.contents.has(sha256);
  const keptHashes = [...kept.contents.keys()];
  return {
    count: looked,
    missing: [...new Set([...inUse, ...takenOut])].filter((hash) => !isStored(hash)).sort(),
    damaged: damaged.sort(),
    orphans: keptHashes.filter((hash) => !inUse.has(hash) && !takenOut.has(hash)).sort(),
    removedInUse: [...removed.contents.keys()]
      .filter((hash) => inUse.has(hash) && !kept.contents.has(hash))
      .sort(),
    notYetRemoved: keptHashes.filter((hash) => !inUse.has(hash) && takenOut.has(hash)).sort(),
    strangers: [...kept.strangers, ...removed.strangers].sort(),
  };
}

interface Contents {
  /** Hash → path relative to the data folder. */
  readonly contents: ReadonlyMap<string, string>;
  readonly strangers: readonly string[];
}

async function listContents(folder: string, shown: string): Promise<Contents> {
  const contents = new Map<string, string>();
  const strangers: string[] = [];
  for (const entry of await listEntries(folder)) {
    if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) {
      for (const { name } of await listEntries(join(folder, entry.name))) {
        const hash = hashOfName(name);
        const path = `${shown}/${entry.name}/${name}`;
        if (hash?.startsWith(entry.name)) contents.set(hash, path);
        else strangers.push(path);
      }
    } else if (entry.name !== REMOVED_FOLDER && !isWaitingName(entry.name)) {
      strangers.push(`${shown}/${entry.name}`);
    }
  }
  return { contents, strangers };
}

async function listEntries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw toReadError(error, ATTACHMENT_FOLDER);
  }
}

/** The hash of a file; null when it cannot be read, which is damage too. */
async function hashOf(path: string): Promise<string | null> {
  return hashFile(path).then(
    ({ sha256 }) => sha256,
    () => null,
  );
}
