import { allow } from '../../kernel/ruling';
import { studioProfileSchema } from '../studio';
import { defineStudioAct } from './studio-act';

/** 修改工作室概况 */
export const updateProfile = defineStudioAct({
  input: studioProfileSchema,
  words: { button: '保存', done: '修改了工作室概况' },
  undo: 'free',
  apply: (studio, profile) => allow({ ...studio, profile }),
});
