import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseStory } from '@main/services/sample/case-story';
import { parseStories, STORY_FILE, STORY_FOLDER } from '@main/services/sample/read-stories';

/** The files that ship with the program. */
export const RESOURCES = join(__dirname, '../../resources');

/** The names of the story files, in order. */
export const STORY_FILES = readdirSync(join(RESOURCES, STORY_FOLDER)).sort();

/** The text of one story file. */
export function readStoryFile(name: string): string {
  return readFileSync(join(RESOURCES, STORY_FOLDER, name), 'utf8');
}

const byTheme = new Map(
  STORY_FILES.filter((name) => STORY_FILE.test(name)).map((name) => [
    name.slice('NN-'.length, -'.json'.length),
    parseStories(name, readStoryFile(name)),
  ]),
);

function storiesOf(theme: string): readonly CaseStory[] {
  const stories = byTheme.get(theme)?.stories;
  if (stories === undefined) throw new Error(`no stories of ${theme}`);
  return stories;
}

/** Every invented case of the sample. */
export const ALL_STORIES = [...byTheme.values()].flatMap(({ stories }) => stories);

/** Everything else that the sample keeps. */
export const ALL_RECORDS = [...byTheme.values()].flatMap(({ records }) => records);

/** 王女士's tricycle shed, which the demonstration types in by hand. */
export const TRICYCLE_SHED = onlyOne(storiesOf('tricycle-shed'));

/** Every invented case but that of 王女士. */
export const OTHER_STORIES = ALL_STORIES.filter((story) => story !== TRICYCLE_SHED);

function onlyOne([story, ...others]: readonly CaseStory[]): CaseStory {
  if (story === undefined || others.length > 0) throw new Error('not one story');
  return story;
}

export const CONSUMER_STORIES = storiesOf('consumer');
export const CONTRACT_STORIES = storiesOf('contracts');
export const DAMAGES_STORIES = storiesOf('damages');
export const DESK_STORIES = storiesOf('desk');
export const EARLIER_STORIES = storiesOf('earlier');
export const EMPLOYMENT_STORIES = storiesOf('employment');
export const LAND_STORIES = storiesOf('land');
export const NEIGHBOR_STORIES = storiesOf('neighbors');
export const TRADE_STORIES = storiesOf('trade');
export const WAGE_STORIES = storiesOf('wages');
