import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import { field } from '../record/field';
import { code, day } from '../record/words';
import { areMonthDays, RHYTHM_LABELS, RHYTHMS, WEEKDAY_LABELS, WEEKDAYS } from './rhythm';

const WRONG_DAY = '每月几日请填 1 到 31 的整数，几个之间用顿号隔开，例如 5、15、25';

/** `Rhythm`, apart from the rule: the window's first file has the rule and no schemas. */
export const rhythmSchema = z.object({
  every: field(z.enum(RHYTHMS), { label: '多久一次', words: code(RHYTHM_LABELS), privacy: 'none' }),
  /** Of 每周 alone; null where any day of the week will do. */
  weekday: field(z.enum(WEEKDAYS).nullable(), {
    label: '周几',
    words: code(WEEKDAY_LABELS),
    privacy: 'none',
  }),
  /** Of 每月固定的几日 alone: written one after the other, 5、15、25. */
  monthDays: field(
    z.string().trim().max(60, { error: WRONG_DAY }).refine(areMonthDays, { error: WRONG_DAY }),
    { label: '每月几日', words: (value) => String(value ?? ''), privacy: 'none' },
  ),
  since: field(localDateSchema.nullable(), { label: '从哪天起', words: day, privacy: 'none' }),
});
