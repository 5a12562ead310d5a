import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { authorityReportPart } from '../model/alert';
import { objectToAlert, recordReport as rule } from '../rules/alerts';
import { defineCaseAct } from './case-act';

/** 登记报告: 红色即时报, and what 人民调解法 第25条 asks for. */
export const recordReport = defineCaseAct({
  input: z.object({ reportId: idSchema.nullable(), report: authorityReportPart }),
  right: 'cases.handle',
  words: {
    button: '登记报告',
    about:
      '可能引起治安案件、刑事案件的，要及时报告公安机关或者有关部门（《人民调解法》第二十五条）；红色预警即时报。报过以后记在这里。',
    done: '登记了报告',
  },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { reportId, report }, ctx) => rule(one, reportId, report, ctx),
});
