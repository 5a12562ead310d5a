import { z } from 'zod';
import { type DutyPerson, dutyPersonList } from '../duty/duty';
import { countSchema } from '../kernel/schemas';
import { field, lineField, part } from '../record/field';
import { count, either } from '../record/words';

/** The settings of 公共法律服务. */
export const SERVICE_FIELDS = {
  /** Written on a referral to legal aid where nobody typed another. */
  aidCentre: lineField('法律援助机构', 60, 'none'),
  /** After how many days the centre is asked. Seven to decide and three to name who takes it (法律援助法 第43条). */
  aidAskAfterDays: field(countSchema('去问法律援助结果', 1, 365, 10), {
    label: '去问法律援助结果',
    words: count('日'),
    privacy: 'none',
  }),
  /** Whether it is told that the other side of the same matter was advised here. No law asks for it. */
  isOtherSideTold: field(z.boolean(), {
    label: '提醒对方来问过',
    words: either('提醒', '不提醒'),
    privacy: 'none',
  }),
  /** Whether the week's pattern of 值班表 holds on public holidays too; what was written down for a day always does. */
  isDutyOnHolidays: field(z.boolean(), {
    label: '放假的日子也值班',
    words: either('照常值班', '放假不排'),
    privacy: 'none',
  }),
  /** 值班表 */
  dutyPeople: part(dutyPersonList, '值班的人', { key: 'name', name: ({ name }) => String(name) }),
};

/** Those of a new studio, and of one that was there before them: nobody was on duty, and whoever was advised is told of. */
export const SERVICE_DEFAULTS = {
  ...{ aidCentre: '', aidAskAfterDays: 10, isOtherSideTold: true },
  isDutyOnHolidays: false,
  dutyPeople: [] as DutyPerson[],
};
