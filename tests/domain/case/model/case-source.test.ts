import { CASE_SOURCES, interruptsLimitation } from '@shared/domain/case/model/case-source';
import { expect, test } from 'vitest';

test('只有当事人申请的那天中断诉讼时效；主动调解的不说（漏掉就会：排查出来的案件也写着会中断）', () => {
  expect(CASE_SOURCES.filter(interruptsLimitation)).toEqual([
    'application_written',
    'application_oral',
  ]);
});
