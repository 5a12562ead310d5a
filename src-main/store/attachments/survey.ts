import { join } from 'node:path';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { systemCodeOf, toReadError } from '../store-error';
import {
  ATTACHMENT_FOLDER,
  attachmentFolderOf,
  contentPathOf,
  hashOfName,
  isWaitingName,
} from './attachment-paths';
import { hashContent } from './hash-content';

/** How things stand with the stored bytes; all lists sorted, paths relative to the data folder. */
export interface AttachmentSurvey {
  /** Contents looked at. */
  readonly count: number;
  /** Hashes that are referred to, and nowhere to be found. */
  readonly missing: readonly string[];
  /** Files whose content is no longer what their name says. */
  readonly damaged: readonly string[];
  /** Hashes that no case refers to: a save that never came to its end, or one that was taken back. */
  readonly orphans: readonly string[];
  /** Files that the program did not put there, or set aside as damaged. */
  readonly strangers: readonly string[];
}

export interface SurveyOptions {
  /** Reads each file and compares it with its hash, which takes as long as reading them all. */
  readonly isDeep: boolean;
  readonly onLooked?: (looked: number) => void;
  readonly disk?: Disk;
}

/**
 * Looks at every stored content, for the integrity check; changes nothing. Throws StoreError.
 * @param references hashes that the cases of the studio refer to, also those that were taken out
 */
export async function surveyAttachments(
  root: string,
  references: ReadonlySet<string>,
  { isDeep, onLooked, disk = nodeDisk }: SurveyOptions,
): Promise<AttachmentSurvey> {
  const { contents, strangers } = await listContents(root, disk);
  const damaged: string[] = [];
  let looked = 0;
  for (const [sha256, shown] of contents) {
    if (isDeep && !(await isWhole(root, sha256, disk))) damaged.push(shown);
    looked += 1;
    onLooked?.(looked);
  }
  return {
    count: looked,
    missing: [...references].filter((hash) => !contents.has(hash)).sort(),
    damaged: damaged.sort(),
    orphans: [...contents.keys()].filter((hash) => !references.has(hash)).sort(),
    strangers: strangers.sort(),
  };
}

interface Contents {
  /** Hash → path relative to the data folder. */
  readonly contents: ReadonlyMap<string, string>;
  readonly strangers: string[];
}

async function listContents(root: string, disk: Disk): Promise<Contents> {
  const folder = attachmentFolderOf(root);
  const contents = new Map<string, string>();
  const strangers: string[] = [];
  for (const entry of await list(folder, disk)) {
    if (/^[0-9a-f]{2}$/.test(entry) && (await isFolder(join(folder, entry), disk))) {
      for (const name of await list(join(folder, entry), disk)) {
        const hash = hashOfName(name);
        const path = `${ATTACHMENT_FOLDER}/${entry}/${name}`;
        if (hash?.startsWith(entry)) contents.set(hash, path);
        else strangers.push(path);
      }
    } else if (!isWaitingName(entry)) {
      strangers.push(`${ATTACHMENT_FOLDER}/${entry}`);
    }
  }
  return { contents, strangers };
}

async function list(folder: string, disk: Disk): Promise<string[]> {
  try {
    return (await disk.list(folder)).sort();
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw toReadError(error, ATTACHMENT_FOLDER);
  }
}

function isFolder(path: string, disk: Disk): Promise<boolean> {
  return disk.facts(path).then(
    (facts) => facts.isFolder,
    () => false,
  );
}

/** A file that cannot be read is damage too. */
function isWhole(root: string, sha256: string, disk: Disk): Promise<boolean> {
  const path = contentPathOf(root, sha256);
  return hashContent((start, length) => disk.readFrom(path, start, length)).then(
    (found) => found.sha256 === sha256,
    () => false,
  );
}
