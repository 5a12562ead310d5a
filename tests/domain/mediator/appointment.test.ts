import { checkAppointments } from '@shared/domain/mediator/appointment';
import { describe, expect, test } from 'vitest';
import { makeCaseMediator } from '../../support/make-case';

const presiding = makeCaseMediator();
const assisting = makeCaseMediator({ mediatorId: 'm2', name: '钱某', isPresiding: false });

describe('调解员的确定（人民调解法第19条）', () => {
  test.each([
    ['一名主持', [presiding], null],
    ['一名主持、一名参加', [assisting, presiding], null],
    ['一名也没有', [], 'MEDIATOR_MISSING'],
    ['没有主持人', [assisting], 'PRESIDING_MEDIATOR_NOT_ONE'],
    ['两名主持人', [presiding, { ...assisting, isPresiding: true }], 'PRESIDING_MEDIATOR_NOT_ONE'],
    ['同一人两次', [presiding, { ...presiding, isPresiding: false }], 'MEDIATOR_TWICE'],
  ])('%s', (_name, mediators, code) => {
    const ruling = checkAppointments(mediators);
    expect(ruling.ok ? null : ruling.refusal.code).toBe(code);
  });
});
