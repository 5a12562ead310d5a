import { buildTimeline } from '@renderer/features/case-file/timeline/build-timeline';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';
import { makeSession, makeView } from './case-view';

describe('经过', () => {
  it('按日子先后；同一天按案卷的先后', () => {
    const day = localDate('2026-11-02');
    const view = makeView({
      acceptance: { acceptedOn: day, acceptedBy: '诚信花', limitInDays: 30 },
      sessions: [makeSession('2026-11-09', '二'), makeSession('2026-11-02', '一')],
      closure: { closedOn: localDate('2026-11-15'), note: '' },
    });
    expect(buildTimeline(view).map(({ on, text }) => `${on} ${text}`)).toEqual([
      '2026-11-01 申请',
      '2026-11-02 登记',
      '2026-11-02 受理',
      '2026-11-02 第 1 场调解',
      '2026-11-09 第 2 场调解',
      '2026-11-15 结案',
    ]);
  });

  it('以后的日子标为计划，今天的不标', () => {
    const view = makeView({
      sessions: [makeSession('2026-11-20', ''), makeSession('2026-11-21', '')],
    });
    const planned = buildTimeline(view).filter(({ isPlanned }) => isPlanned);
    expect(planned.map(({ on }) => on)).toEqual(['2026-11-21']);
  });

  it('没有签字盖章的协议不出现生效', () => {
    const terms = {
      facts: '',
      disputedPoints: '',
      responsibilities: '',
      clauses: [],
      fulfillmentPlace: '',
      fulfillmentNote: '',
    };
    const view = makeView({ agreement: { form: 'written', terms, number: '1', signing: null } });
    expect(buildTimeline(view).map(({ text }) => text)).toEqual(['申请', '登记']);
  });
});
