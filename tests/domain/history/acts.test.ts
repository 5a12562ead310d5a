import { isWeighty, whyFinal, wordAct } from '@shared/domain/history/acts';
import { describe, expect, test } from 'vitest';

describe('历史里怎么说', () => {
  // Journals of every version carry these names: an act that is named otherwise would read 修改了内容.
  test.each([
    ['cases.register', '登记了这件纠纷'],
    ['cases.accept', '办理了受理'],
    ['cases.remove', '删除了这件纠纷'],
    ['cases.restore', '从回收站恢复了这件纠纷'],
    ['attachments.add', '加入了材料'],
    ['attachments.describe', '修改了材料的说明'],
    ['attachments.remove', '移出了材料'],
    ['studio.updateProfile', '修改了工作室概况'],
    ['studio.saveMediators', '修改了调解员名册'],
    ['studio.updateSettings', '修改了设置'],
    ['undo', '撤销了上一次修改'],
    ['outside', '台账文件被其他程序改过，照实记下'],
    // Of whatever kind: an enquiry is no case.
    ['cases.unheardOf', '修改了内容'],
  ])('%s：%s', (action, words) => {
    expect(wordAct(action)).toBe(words);
  });

  test('登记、删除、恢复不能撤销，说得出怎么办；受理要再问一句，材料不问', () => {
    for (const action of ['cases.register', 'cases.remove', 'cases.restore', 'import'])
      expect(whyFinal(action), action).toContain('不能');
    expect([whyFinal('attachments.add'), whyFinal('cases.accept')]).toEqual([null, null]);
    expect([isWeighty('cases.accept'), isWeighty('attachments.add')]).toEqual([true, false]);
  });
});
