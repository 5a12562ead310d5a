import {
  type Closure,
  type Termination,
  type Transfer,
  transferSchema,
} from '@shared/domain/case/model/closing';
import { concludedOn, isSuccessful } from '@shared/domain/case/model/outcome';
import {
  closeCase,
  terminateCase,
  transferCase,
  withdrawCase,
} from '@shared/domain/case/rules/ending';
import { objectToVisit } from '@shared/domain/case/rules/follow-through';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
} from '../../../support/make-case';
import { makeFollowUp, makeFulfillment } from '../../../support/make-follow-through';

const ctx = makeContext();

function termination(changes: Partial<Termination> = {}): Termination {
  return {
    terminatedOn: day('2026-11-18'),
    ground: 'no_agreement',
    reason: '对赔偿数额分歧较大',
    areRemediesExplained: true,
    remediesNote: '',
    ...changes,
  };
}

const closure = (changes: Partial<Closure> = {}): Closure => ({
  closedOn: day('2026-11-19'),
  note: '',
  ...changes,
});

describe('终止（第26条）', () => {
  test('受理后、调解中都可以终止，成为有结果的案件', () => {
    expect(ruledValue(terminateCase(makeAcceptedCase(), termination(), ctx)).status).toBe(
      'terminated',
    );
    const ended = ruledValue(terminateCase(makeMediatingCase(), termination(), ctx));
    expect(concludedOn(ended)).toBe('2026-11-18');
    expect(isSuccessful(ended)).toBe(false);
  });

  test('没有告知其他途径，不能终止', () => {
    const unexplained = termination({ areRemediesExplained: false });
    expect(refusalOf(terminateCase(makeMediatingCase(), unexplained, ctx))).toMatchObject({
      code: 'REMEDIES_NOT_EXPLAINED',
      field: 'termination.areRemediesExplained',
    });
  });

  test('没签字的草稿留在案卷里，不算成功', () => {
    const drafted = makeMediatingCase({ agreement: makeWrittenAgreement() });
    const ended = ruledValue(terminateCase(drafted, termination(), ctx));
    expect(ended.agreement).toEqual(makeWrittenAgreement());
    expect(isSuccessful(ended)).toBe(false);
  });

  test.each([
    ['早于最后一场调解', '2026-11-09', 'DATE_BEFORE'],
    ['在明天', '2026-11-20', 'DATE_IN_FUTURE'],
  ])('终止日%s，不收', (_name, on, code) => {
    const ruling = terminateCase(makeMediatingCase(), termination({ terminatedOn: day(on) }), ctx);
    expect(codeOf(ruling)).toBe(code);
  });

  test('未受理的、已生效的不能终止', () => {
    expect(codeOf(terminateCase(makeCase(), termination(), ctx))).toBe('STATUS_DOES_NOT_ALLOW');
    expect(codeOf(terminateCase(makeAgreedCase(), termination(), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
  });
});

describe('撤回申请', () => {
  const withdrawal = { withdrawnOn: day('2026-11-18'), reason: '双方自行和解' };

  test('生效前都可以，撤回不算调解结果', () => {
    for (const open of [makeCase(), makeAcceptedCase(), makeMediatingCase()]) {
      const withdrawn = ruledValue(withdrawCase(open, withdrawal, ctx));
      expect(withdrawn.status).toBe('withdrawn');
      expect(concludedOn(withdrawn)).toBeNull();
    }
  });

  test('生效后不可以；撤回日不能早于受理', () => {
    expect(codeOf(withdrawCase(makeAgreedCase(), withdrawal, ctx))).toBe('STATUS_DOES_NOT_ALLOW');
    const early = { ...withdrawal, withdrawnOn: day('2026-11-05') };
    expect(codeOf(withdrawCase(makeAcceptedCase(), early, ctx))).toBe('DATE_BEFORE');
  });
});

describe('移送', () => {
  const transfer: Transfer = {
    ...{ transferredOn: day('2026-11-18'), receiver: 'public_security', materials: '' },
    ...{ receiverName: '城东派出所', reason: '打伤了人，涉嫌治安案件', letterNumber: '' },
  };

  test('生效前都可以移送，移送不算调解结果', () => {
    for (const open of [makeCase(), makeAcceptedCase(), makeMediatingCase()]) {
      const transferred = ruledValue(transferCase(open, transfer, ctx));
      expect(transferred.status).toBe('transferred');
      expect(transferred.transfer).toEqual(transfer);
      expect(concludedOn(transferred)).toBeNull();
      expect(isSuccessful(transferred)).toBe(false);
    }
  });

  test('移送以后不能再受理、终止、撤回、结案，只能回访、归档', () => {
    const gone = ruledValue(transferCase(makeMediatingCase(), transfer, ctx));
    expect(codeOf(terminateCase(gone, termination(), ctx))).toBe('STATUS_DOES_NOT_ALLOW');
    expect(codeOf(closeCase(gone, closure(), ctx))).toBe('STATUS_DOES_NOT_ALLOW');
    expect(objectToVisit(gone)).toBeNull();
    expect(codeOf(transferCase(gone, transfer, ctx))).toBe('STATUS_DOES_NOT_ALLOW');
  });

  test.each([
    ['协议生效以后', makeAgreedCase(), '2026-11-18', 'STATUS_DOES_NOT_ALLOW'],
    ['早于最后一场调解', makeMediatingCase(), '2026-11-09', 'DATE_BEFORE'],
    ['早于受理', makeAcceptedCase(), '2026-11-05', 'DATE_BEFORE'],
    ['在明天', makeAcceptedCase(), '2026-11-20', 'DATE_IN_FUTURE'],
  ])('%s，不收', (_name, one, on, code) => {
    const ruling = transferCase(one, { ...transfer, transferredOn: day(on) }, ctx);
    expect(codeOf(ruling)).toBe(code);
  });

  test('红色没有报告的，不能移送了事（第25条）', () => {
    const { registration } = makeCase();
    const red = makeCase({ registration: { ...registration, alertColor: 'red' } });
    expect(codeOf(transferCase(red, transfer, ctx))).toBe('NOT_NOW');
  });

  test.each([
    ['受移送单位', { receiverName: '' }],
    ['移送原因', { reason: '' }],
    ['只告知了途径，不是移送', { receiver: 'told_only' }],
  ])('没有写%s，不收', (_name, lacking) => {
    expect(transferSchema.safeParse({ ...transfer, ...lacking }).success).toBe(false);
  });
});

describe('结案', () => {
  test('全部履行，可以结案', () => {
    const fulfilled = makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] });
    expect(ruledValue(closeCase(fulfilled, closure(), ctx)).status).toBe('closed');
  });

  test('没有履行完，要写明原因', () => {
    expect(refusalOf(closeCase(makeAgreedCase(), closure(), ctx))).toMatchObject({
      code: 'OBLIGATIONS_OPEN',
      field: 'closure.note',
      data: { count: 1 },
    });
    expect(closeCase(makeAgreedCase(), closure({ note: '权利人放弃' }), ctx).ok).toBe(true);
  });

  test('后来又登记为逾期的，不算履行', () => {
    const relapsed = makeAgreedCase({
      fulfillmentRecords: [
        makeFulfillment({ recordedOn: day('2026-11-14') }),
        makeFulfillment({
          id: 'f2',
          state: 'overdue',
          paidFen: null,
          recordedOn: day('2026-11-15'),
        }),
      ],
    });
    expect(codeOf(closeCase(relapsed, closure(), ctx))).toBe('OBLIGATIONS_OPEN');
  });

  test('二次办理没有办结，写了说明也不能结案', () => {
    const unhappy = makeAgreedCase({
      fulfillmentRecords: [makeFulfillment()],
      followUps: [makeFollowUp({ satisfaction: 'dissatisfied' })],
    });
    expect(codeOf(closeCase(unhappy, closure({ note: '说明' }), ctx))).toBe('REWORK_OPEN');
  });

  test.each([
    ['履行登记', { fulfillmentRecords: [makeFulfillment()] }, 'recordedOn'],
    ['回访', { followUps: [makeFollowUp()] }, 'visitedOn'],
    [
      '二次办理办结',
      {
        followUps: [
          makeFollowUp({
            visitedOn: day('2026-11-13'),
            satisfaction: 'dissatisfied',
            reworkResolvedOn: day('2026-11-18'),
            reworkNote: '已上门',
          }),
        ],
      },
      'resolvedOn',
    ],
  ])('结案日不能倒填到案卷里已有的%s之前', (_name, parts, earlier) => {
    const onDay = (text: string) => closure({ closedOn: day(text), note: '说明' });
    expect(refusalOf(closeCase(makeAgreedCase(parts), onDay('2026-11-17'), ctx))).toMatchObject({
      code: 'DATE_BEFORE',
      field: 'closure.closedOn',
      data: { earlier, earlierOn: '2026-11-18' },
    });
    expect(closeCase(makeAgreedCase(parts), onDay('2026-11-18'), ctx).ok).toBe(true);
  });

  test('结案日不能早于生效；调解中的不能直接结案', () => {
    const early = closure({ closedOn: day('2026-11-11'), note: '说明' });
    expect(codeOf(closeCase(makeAgreedCase(), early, ctx))).toBe('DATE_BEFORE');
    expect(codeOf(closeCase(makeMediatingCase(), closure(), ctx))).toBe('STATUS_DOES_NOT_ALLOW');
  });
});
