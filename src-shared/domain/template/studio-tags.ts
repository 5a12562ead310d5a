import { formatChineseDate } from '../kernel/local-date';
import { toBodyText } from '../paper/body-text';
import type { PaperContext } from '../paper/define-paper';
import { labelOf } from '../record/walk';
import { type StudioProfile, studioProfileSchema } from '../studio/studio';
import type { Tag, TagContext } from './tag-scope';

/** What every template may go by: whose paper it is, and today. */
export interface PaperTagContext extends TagContext, PaperContext {}

/** What of the studio's profile has a tag, by what the tag is called. */
const OF_PROFILE = {
  调委会全称: 'committeeName',
  工作室名称: 'name',
  工作室地址: 'address',
  工作室电话: 'phone',
  街道: 'streetName',
} as const satisfies Readonly<Record<string, keyof StudioProfile>>;

/** What may stand in every template, whatever it is printed of. */
export const STUDIO_TAGS: readonly Tag<unknown, PaperTagContext>[] = [
  ...Object.entries(OF_PROFILE).map(([name, key]) => ({
    ...{ name, about: `设置里的${labelOf(studioProfileSchema.shape[key])}` },
    read: (_: unknown, { profile }: PaperTagContext) => toBodyText(profile[key]),
  })),
  {
    ...{ name: '打印日期', about: '打印的那一天' },
    read: (_, { today }) => formatChineseDate(today),
  },
];

/** A profile in which each of these says by which tag it is printed. */
export function markedProfile(profile: StudioProfile): StudioProfile {
  const marks = Object.entries(OF_PROFILE).map(([name, key]) => [key, `〖@${name}〗`]);
  return { ...profile, ...Object.fromEntries(marks) };
}
