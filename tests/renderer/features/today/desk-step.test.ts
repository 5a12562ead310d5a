import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { wordDeskStep } from '@renderer/features/today/desk-step';
import { localDate } from '@shared/domain/kernel/local-date';
import { expect, it } from 'vitest';
import { makeLine, TODAY } from './make-desk';

const at = (kind: 'session' | 'performance' | 'step', on: string, hour: string | null = null) =>
  wordDeskStep(
    makeLine('c', {
      nextStep: kind === 'performance' ? 'record_fulfillment' : 'open_session',
      waiting: { for: kind, on: localDate(on) },
      session: kind === 'session' ? { startsAt: hour, place: '' } : null,
    }),
    TODAY,
  );

it.each([
  [at('session', '2026-11-19', '15:00'), '开始记录', '今天', true],
  [at('session', '2026-11-17'), '补写调解记录', '11月17日的一场', true],
  [at('session', '2026-12-26', '09:30'), '打开案卷', '约在12月26日 09:30', false],
  [at('performance', '2026-11-19'), '登记履行情况', '今天到期', true],
  [at('performance', '2026-12-31'), '登记履行情况', '等履行，12月31日到期', true],
  [at('step', '2026-11-05'), '开一场调解', '等了 14 天', true],
  [at('step', '2026-11-19'), '开一场调解', '今天才到这一步', true],
])('%#：按钮和日子', (step, button, since, isNow) => {
  expect(step).toEqual({ button, since, isNow });
});

it('十二户写头两户和几户（bug: 一行名字占半页）', () => {
  const twelve = Array.from({ length: 12 }, (_, one) => `户${one + 1}`);
  expect(wordPartiesBriefly(twelve, ['物业'])).toBe('户1、户2等 12 人 与 物业');
  expect(wordPartiesBriefly(['甲', '乙', '丙'], [])).toBe('甲、乙、丙 与 （待补）');
});
