import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CaseStory, caseStorySchema } from './case-story';
import { type RecordStory, recordStorySchema } from './record-story';
import { findFalseMentions } from './story-mentions';
import { tellEach } from './tell-each';

/** Folder of the story files among the files that ship with the program. */
export const STORY_FOLDER = 'sample';
/** Folder of the stories of a whole street, after the articles (S0–S4). */
export const STREET_FOLDER = 'sample-street';
/** What the street's sample has of the other's stories: the tricycle shed, and visits that found somebody dissatisfied. */
const ALSO_IN_STREET = ['01-tricycle-shed.json', '15-consumer.json'];

/** `NN-theme.json`. The numbers give the order: of two disputes registered on one day the earlier told comes first. */
export const STORY_FILE = /^\d{2}-[a-z]+(-[a-z]+)*\.json$/;

const storySchema = caseStorySchema.superRefine((story, context) => {
  for (const { path, message } of findFalseMentions(story))
    context.addIssue({ code: 'custom', path: [...path], message });
});

/** What the file's stories have in common, for who edits them. */
const about = z.string().min(1);
const storyFileSchema = z.strictObject({ about, stories: z.array(storySchema).min(1) });
const recordFileSchema = z.strictObject({ about, records: z.array(recordStorySchema).min(1) });

/** What the sample tells: disputes, and records of other kinds. A file holds one or the other. */
export interface Sample {
  readonly stories: readonly CaseStory[];
  readonly records: readonly RecordStory[];
}

/**
 * Reads everything invented that ships with the program, in order. Rejects, naming file and story, when one cannot be
 * read: half a sample would pass for a whole one.
 */
export async function readSample(resources: string): Promise<Sample> {
  return readFiles(join(resources, STORY_FOLDER));
}

/** Reads the sample of a whole street, as `readSample` does. */
export async function readStreet(resources: string): Promise<Sample> {
  const shared = await readFiles(join(resources, STORY_FOLDER), ALSO_IN_STREET);
  const own = await readFiles(join(resources, STREET_FOLDER));
  return {
    stories: [...shared.stories, ...own.stories],
    records: [...shared.records, ...own.records],
  };
}

/** @param chosen names of the files that are read; left out: all */
async function readFiles(folder: string, chosen?: readonly string[]): Promise<Sample> {
  const isRead = (name: string) => STORY_FILE.test(name) && (chosen?.includes(name) ?? true);
  const names = (await readdir(folder)).filter(isRead).sort();
  if (names.length === 0) throw new Error(`no stories in ${folder}`);
  const files: Sample[] = [];
  for (const name of names)
    files.push(parseStories(name, await readFile(join(folder, name), 'utf8')));
  return {
    stories: files.flatMap(({ stories }) => stories),
    records: files.flatMap(({ records }) => records),
  };
}

/** What one file tells. Throws, naming the file and the story, when something is wrong with it. */
export function parseStories(name: string, text: string): Sample {
  const told = tellEach(parseJson(name, text));
  const isOfRecords = typeof told === 'object' && told !== null && 'records' in told;
  const parsed = (isOfRecords ? recordFileSchema : storyFileSchema).safeParse(told);
  if (parsed.success) return { stories: [], records: [], ...parsed.data };
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${placeOf(path, told)}: ${message}`,
  );
  throw new Error(`${STORY_FOLDER}/${name}: ${faults.join('; ')}`);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${STORY_FOLDER}/${name} is not JSON`, { cause });
  }
}

/** The keys alone, of whatever was told. */
const keysSchema = z.array(z.object({ key: z.string() }).catch({ key: 'without a key' }));

/** A place in the file, the story by its key: `story limit-near, dispute.yuan`. */
function placeOf([list, at, ...within]: readonly PropertyKey[], told: unknown): string {
  if ((list !== 'stories' && list !== 'records') || typeof at !== 'number')
    return String(list ?? 'the file');
  const { key } = keysSchema.parse((told as Record<string, unknown>)[list])[at] ?? {};
  return [`story ${at + 1} (${key})`, within.map(String).join('.')].filter(Boolean).join(', ');
}
