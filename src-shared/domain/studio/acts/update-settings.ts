import { allow, refuse } from '../../kernel/ruling';
import { countsAlikeBefore } from '../counting-rule';
import { firstMonthLeft } from '../first-month-left';
import { studioSettingsSchema } from '../studio';
import { defineStudioAct } from './studio-act';

/** 修改设置. Settings count from now on; numbers already given stay. */
export const updateSettings = defineStudioAct({
  input: studioSettingsSchema,
  words: { button: '保存', done: '修改了设置' },
  undo: 'free',
  apply: (studio, settings, { today }) => {
    // The year is in both, and the running numbers go their own ways: the same text would stand on two papers.
    if (settings.agreementNumberPattern === settings.numberPattern) {
      const why = '协议书的编号样式和案件的一样，会分不清，请换几个字';
      return refuse('NOT_NOW', { field: 'agreementNumberPattern', data: { why } });
    }
    const month = firstMonthLeft(today, settings.reportCutOffDay);
    const { countingRules } = studio.settings;
    if (!countsAlikeBefore(month, countingRules, settings.countingRules)) {
      const why = `统计口径只能从 ${month} 或以后的月份改起；已经过完的月份可能报出去了，照原来的口径`;
      return refuse('NOT_NOW', { field: 'countingRules', data: { why } });
    }
    return allow({ ...studio, settings });
  },
});
