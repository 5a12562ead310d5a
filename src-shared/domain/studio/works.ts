import { z } from 'zod';
import { field } from '../record/field';

/** 工作内容: what a studio may do besides disputes. Each is shown only where the studio uses it. */
export const WORKS = [
  'matters',
  'rounds',
  'meetings',
  'merchants',
  'property',
  'directory',
  'flowers',
] as const;
export type Work = (typeof WORKS)[number];
export const WORK_LABELS = {
  matters: '事项',
  rounds: '走访活动',
  meetings: '会议',
  merchants: '诚信商圈',
  property: '物业',
  directory: '通讯录',
  flowers: '五朵金花',
} as const satisfies Record<Work, string>;

/** What each of them is for, where it is chosen. */
export const WORK_ABOUTS = {
  matters: '不是纠纷的诉求和隐患：接单、派单、办单、评单，没办完的一直提醒。',
  rounds: '巡查、走访、宣讲、培训、代办；哪些网格到期还没走到，一看就知道。',
  meetings: '小区夜话、议事会、圆桌会；议定的事谁办、哪天办完，一件件盯到底。',
  merchants: '商户、承诺书、检查和投诉；评诚信商户、诚信家庭有据可查。',
  property: '物业企业和小区：督导、投诉、红黑榜。',
  directory: '谁管哪一片：网格员、楼栋长、包联单位、部门、派出所的电话。',
  flowers: '每位调解员的专长；登记纠纷时按专长、手头的件数、在不在，提出由谁来办。',
} as const satisfies Record<Work, string>;

/** The setting that says which of them a studio uses. What was kept of one that is not used any more stays. */
export const WORK_FIELDS = {
  works: field(
    z
      .array(z.enum(WORKS))
      .refine((works) => new Set(works).size === works.length, { error: '有一项工作写了两次' }),
    { label: '工作内容', words: wordWorks, privacy: 'none' },
  ),
};

/** A new studio, and one that was there before them, keeps disputes alone. */
export const WORK_DEFAULTS = { works: [] as Work[] };

/** Whether a studio uses a work; what belongs to none is always used. */
export function usesWork(works: readonly string[], work: string | undefined): boolean {
  return work === undefined || works.includes(work);
}

function wordWorks(value: unknown): string {
  const labels: Readonly<Record<string, string>> = WORK_LABELS;
  const works = Array.isArray(value) ? value : [];
  return works.length === 0 ? '只办纠纷' : works.map((work) => labels[String(work)]).join('、');
}
