import { agendaItemSchema } from '@shared/domain/case/dues/agenda';
import { agendaItemsOf, duesWithin } from '@shared/domain/case/dues/build-agenda';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makePlannedSession,
} from '../../../support/make-case';
import { makeFollowUp, makeFulfillment } from '../../../support/make-follow-through';

function items(mediationCase: MediationCase, from: string, to: string, today: string) {
  const ctx = makeContext({ today: day(today) });
  const { id, number } = mediationCase;
  const range = { from: day(from), to: day(to) };
  const ofCase = { caseId: id, number, applicants: [], respondents: [] };
  const found = agendaItemsOf(duesOf(mediationCase, ctx), ofCase, range, ctx.today);
  for (const item of found) expect(agendaItemSchema.parse(item)).toEqual(item);
  return found.map(({ kind, on }) => `${kind} ${on}`);
}

describe('日程', () => {
  test('首尾两日都算在内', () => {
    const planned = makeAcceptedCase({ sessions: [makePlannedSession()] });
    expect(items(planned, '2026-11-26', '2026-11-26', '2026-11-19')).toEqual([
      'session 2026-11-26',
    ]);
    expect(items(planned, '2026-11-27', '2026-12-06', '2026-11-19')).toEqual([]);
    expect(items(planned, '2026-12-07', '2026-12-07', '2026-11-19')).toEqual([
      'mediation 2026-12-07',
    ]);
  });

  test('生效后：履行、司法确认、回访，按日子排', () => {
    expect(items(makeAgreedCase(), '2026-11-19', '2026-12-31', '2026-11-19')).toEqual([
      'follow_up 2026-11-27',
      'obligation 2026-12-01',
      'judicial_confirmation 2026-12-14',
      'follow_up 2026-12-16',
    ]);
  });

  test('今天在内：过期没办的排在前面；翻看将来或过去的一段时不掺进来', () => {
    const late = makeMediatingCase();
    expect(items(late, '2026-12-10', '2026-12-17', '2026-12-10')).toContain('mediation 2026-12-07');
    expect(items(late, '2026-12-11', '2026-12-17', '2026-12-10')).toEqual([]);
    expect(items(late, '2026-11-20', '2026-11-30', '2026-12-10')).toEqual([]);
  });

  test('过期的履行一直列着，直到登记已履行', () => {
    const month = ['2027-01-01', '2027-01-31', '2027-01-15'] as const;
    expect(items(makeAgreedCase(), ...month)).toContain('obligation 2026-12-01');
    const fulfilled = makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] });
    expect(items(fulfilled, ...month)).toEqual(['follow_up 2026-11-27', 'follow_up 2026-12-16']);
  });

  test('结案后，没履行的各期和还在走的三十日仍列着，到办完、过期为止（漏掉就会：结案清空日程）', () => {
    const followUps = [makeFollowUp()];
    const owed = makeAgreedCase({ status: 'closed', followUps });
    expect(items(owed, '2026-11-19', '2026-12-31', '2026-11-19')).toEqual([
      'obligation 2026-12-01',
      'judicial_confirmation 2026-12-14',
    ]);
    expect(items(owed, '2027-01-01', '2027-01-31', '2027-01-15')).toEqual([
      'obligation 2026-12-01',
    ]);
    const paid = makeAgreedCase({
      status: 'closed',
      followUps,
      fulfillmentRecords: [makeFulfillment()],
    });
    expect(items(paid, '2027-01-01', '2027-01-31', '2027-01-15')).toEqual([]);
  });

  test('不满意的二次办理，结案后也列着', () => {
    const closed = makeAgreedCase({
      status: 'closed',
      followUps: [makeFollowUp({ satisfaction: 'dissatisfied' })],
    });
    expect(items(closed, '2026-11-19', '2026-11-30', '2026-11-19')).toEqual(['rework 2026-11-18']);
  });

  test('记下来隔天再看，和那天现算的一样（漏掉就会：索引里的日程停在记下那天）', () => {
    const range = { from: day('2026-01-01'), to: day('2999-12-31') };
    const cases = [
      makeMediatingCase(),
      makeAgreedCase(),
      makeAcceptedCase({ sessions: [makePlannedSession()] }),
      makeAgreedCase({ fulfillmentRecords: [makeFulfillment({ state: 'partly_fulfilled' })] }),
    ];
    for (const one of cases) {
      const kept = duesOf(one, makeContext());
      for (const on of ['2026-11-25', '2026-12-01', '2026-12-02', '2026-12-15', '2027-02-01']) {
        const ctx = makeContext({ today: day(on) });
        expect(duesWithin(kept, range, ctx.today)).toEqual(
          duesWithin(duesOf(one, ctx), range, ctx.today),
        );
      }
    }
  });

  test('终止的案件不再有日程，定过的场次也不列', () => {
    const ended = makeMediatingCase({
      status: 'terminated',
      sessions: [makePlannedSession()],
    });
    expect(items(ended, '2026-11-01', '2026-12-31', '2026-11-19')).toEqual([]);
  });
});
