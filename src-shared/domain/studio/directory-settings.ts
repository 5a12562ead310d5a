import { z } from 'zod';
import { requiredLineSchema } from '../kernel/schemas';
import { field } from '../record/field';

/** The settings of 通讯录. */
export const DIRECTORY_FIELDS = {
  /** Which duties are offered: they are called otherwise from place to place. */
  duties: field(
    z.array(requiredLineSchema('职责', 30)).max(40, { error: '职责最多填 40 个，请删去不用的' }),
    { label: '职责', privacy: 'none' },
  ),
};

/** Those that the sources name (S0–S4), and those of the 和事佬 team. */
export const DIRECTORY_DEFAULTS = {
  duties: [
    ...['网格长', '网格员', '单元长', '楼栋长', '包联单位', '部门', '派出所', '律师'],
    ...['老党员', '民警', '法官', '检察官'],
    // 联建单位 and 五老 are S3's, the other two sit at the 510圆桌会议 of S4.
    ...['联建单位', '社区第一书记', '居民代表', '老干部', '老教师', '老先进'],
  ],
};
