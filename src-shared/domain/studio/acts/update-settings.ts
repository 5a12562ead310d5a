import { allow } from '../../kernel/ruling';
import { studioSettingsSchema } from '../studio';
import { defineStudioAct } from './studio-act';

/** 修改设置. Settings count from now on; numbers already given stay. */
export const updateSettings = defineStudioAct({
  input: studioSettingsSchema,
  words: { button: '保存', done: '修改了设置' },
  undo: 'free',
  apply: (studio, settings) => allow({ ...studio, settings }),
});
