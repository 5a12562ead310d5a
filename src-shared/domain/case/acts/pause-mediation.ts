import { z } from 'zod';
import { pausePart } from '../model/pause';
import { objectToPause, pauseMediation as rule } from '../rules/pauses';
import { defineCaseAct } from './case-act';

/** 暂停期限: 鉴定, 公告 */
export const pauseMediation = defineCaseAct({
  input: z.object({ pause: pausePart }),
  right: 'cases.handle',
  words: {
    button: '暂停期限',
    about:
      '等鉴定、公告的时间不计入调解期限（医疗纠纷的鉴定见《医疗纠纷预防和处理条例》；别的没有明文，照双方商定的办）。恢复以后，期限接着算。',
    done: '暂停了调解期限',
  },
  undo: 'free',
  objection: objectToPause,
  apply: (one, { pause }, ctx) => rule(one, pause, ctx),
});
