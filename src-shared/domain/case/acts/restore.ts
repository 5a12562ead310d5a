import { z } from 'zod';
import { defineCaseReturn } from './case-act';

/** 从回收站恢复 */
export const restore = defineCaseReturn({
  input: z.object({}),
  right: 'cases.remove',
  words: { button: '恢复', done: '从回收站恢复了这件纠纷' },
  undo: { never: '恢复不能撤销；不要了，可以再删除。' },
});
