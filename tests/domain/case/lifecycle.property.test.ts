import { allowedActs, type CaseActName } from '@shared/domain/case/acts/case-acts';
import {
  CASE_STATUSES,
  type CaseStatus,
  isOpen,
  NEXT_STATUSES,
  STATUS_MOVES,
} from '@shared/domain/case/model/case-status';
import { effectiveOn } from '@shared/domain/case/model/effective-day';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import { hasRecord } from '@shared/domain/case/model/session-facts';
import { nextStep } from '@shared/domain/case/view/next-step';
import type { NextStep } from '@shared/domain/case/view/next-steps';
import { addDays } from '@shared/domain/kernel/local-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';
import { ACTIONS, type Attempt, attemptArbitrary } from '../../support/lifecycle-actions';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeReadyCase,
} from '../../support/make-case';

const ACTION_OF_STEP: Record<NextStep, CaseActName | null> = {
  report_alert: 'recordReport',
  add_parties: 'saveParties',
  ask_consent: 'recordConsents',
  appoint_mediators: 'appointMediators',
  accept: 'accept',
  decline: 'decline',
  part_with: 'recordLeaving',
  open_session: 'openSession',
  finish_record: 'saveSession',
  write_outcome: 'draftAgreement',
  sign_agreement: 'signAgreement',
  terminate: 'terminate',
  record_fulfillment: 'recordFulfillment',
  follow_up: 'recordFollowUp',
  resolve_rework: 'recordFollowUp',
  settle_risk: 'settleRisk',
  close: 'close',
  none: null,
};

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Cases met half way, so that the late part of the life cycle is walked as often as the early one. */
const STARTS = [
  makeCase(),
  makeReadyCase(),
  makeAcceptedCase(),
  makeMediatingCase(),
  makeAgreedCase(),
].map(deepFreeze);

/** Walks a case through the attempts and shows each step to `check`. */
function walk(
  start: MediationCase,
  attempts: readonly Attempt[],
  check: (before: MediationCase, after: MediationCase | null, a: Attempt, ctx: RuleContext) => void,
): void {
  let current = start;
  let today = day('2026-11-19');
  for (const attempt of attempts) {
    today = addDays(today, attempt.wait);
    const ctx = makeContext({ today });
    const ruling = ACTIONS[attempt.name].run(current, attempt, ctx);
    check(current, ruling.ok ? ruling.value : null, attempt, ctx);
    if (ruling.ok) current = deepFreeze(ruling.value);
  }
}

const sequences = fc.array(attemptArbitrary, { minLength: 10, maxLength: 50 });
const OPTIONS = { numRuns: 200, seed: 20_261_119 };

function assertAlways(check: Parameters<typeof walk>[2]): void {
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), sequences, (start, attempts) => {
      walk(start, attempts, check);
    }),
    OPTIONS,
  );
}

describe('随便怎么操作，案件都不会走到不该有的样子', { timeout: 30_000 }, () => {
  test('所试的操作走遍每一种状态，否则下面各条等于没查', () => {
    const reached = new Set<CaseStatus>();
    const taken = new Set<string>();
    assertAlways((_before, after, { name }) => {
      if (after === null) return;
      reached.add(after.status);
      taken.add(name);
    });
    expect([...CASE_STATUSES].filter((status) => !reached.has(status))).toEqual([]);
    expect(Object.keys(ACTIONS).filter((name) => !taken.has(name))).toEqual([]);
  });

  test('状态只照状态表变化，身份、编号、版次规则不碰', () => {
    assertAlways((before, after, { name }) => {
      if (after === null) return;
      if (after.status !== before.status) {
        expect(NEXT_STATUSES[before.status]).toContain(after.status);
        const move = STATUS_MOVES.find(
          ({ from, to }) => to === after.status && from.includes(before.status),
        );
        expect(move?.by).toContain(ACTIONS[name]?.as);
      }
      const identity = ({ id, number, serial, revision, createdAt, updatedAt }: MediationCase) => ({
        id,
        number,
        serial,
        revision,
        createdAt,
        updatedAt,
      });
      expect(identity(after)).toEqual(identity(before));
    });
  });

  test('结果总是存得下的案件', () => {
    assertAlways((_before, after) => {
      if (after !== null) expect(mediationCaseSchema.parse(after)).toEqual(after);
    });
  });

  test('终止、不予受理、撤回之后只能添回访；结案后只能添履行、回访、司法确认，和新的电话、住址', () => {
    assertAlways((before, after) => {
      if (after === null || isOpen(before.status) || before.status === 'agreement_reached') return;
      if (before.status !== 'closed') {
        expect(after).toEqual({ ...before, followUps: after.followUps });
        return;
      }
      const { fulfillmentRecords, followUps, judicialConfirmation } = after;
      const parties = before.parties.map((party) => {
        const { phone, address } = after.parties.find(({ id }) => id === party.id) ?? party;
        return { ...party, phone, address };
      });
      expect(after).toEqual({
        ...before,
        parties,
        fulfillmentRecords,
        followUps,
        judicialConfirmation,
      });
    });
  });

  test('有人拒绝或没有征询，就开不了新的一场（第17条）', () => {
    assertAlways((before, after) => {
      if (after === null || after.sessions.length <= before.sessions.length) return;
      const willing = before.consents.filter(({ isGiven }) => isGiven);
      expect(before.consents).toHaveLength(willing.length);
      for (const { id } of before.parties)
        expect(willing.some(({ partyId }) => partyId === id)).toBe(true);
      expect(new Set(before.parties.map(({ side }) => side)).size).toBe(2);
      expect(before.mediators.filter(({ isPresiding }) => isPresiding)).toHaveLength(1);
    });
  });

  test('协议在生效之后才是“履行中”，生效前开过有记录的一场，生效后一字不改', () => {
    assertAlways((before, after, _attempt, ctx) => {
      if (after === null) return;
      const on = effectiveOn(after);
      const isInForce = after.status === 'agreement_reached' || after.status === 'closed';
      expect(on !== null).toBe(isInForce);
      if (on === null) return;
      expect(on <= ctx.today).toBe(true);
      expect(after.sessions.some((session) => hasRecord(session) && session.heldOn <= on)).toBe(
        true,
      );
      if (effectiveOn(before) !== null) expect(after.agreement).toEqual(before.agreement);
    });
  });

  test('记录、协议、回访里提到的都是本案当事人，意愿也是', () => {
    assertAlways((_before, after) => {
      if (after === null) return;
      const known = after.parties.map(({ id }) => id);
      const named = [
        ...after.consents.map(({ partyId }) => partyId),
        ...after.sessions.flatMap(({ presentPartyIds }) => presentPartyIds),
        ...after.followUps.flatMap(({ visitedPartyIds }) => visitedPartyIds),
        ...(after.agreement?.terms.clauses ?? [])
          .flatMap(({ obligations }) => obligations)
          .map(({ obligorPartyId }) => obligorPartyId),
      ];
      expect(named.filter((id) => !known.includes(id))).toEqual([]);
    });
  });

  test('页面没给的操作，规则一定拒绝', () => {
    assertAlways((before, after, { name }, ctx) => {
      if (after === null) return;
      expect(allowedActs(before, ctx)).toContain(ACTIONS[name].as);
    });
  });

  test('指出的下一步总是可以办的', () => {
    assertAlways((before, _after, _attempt, ctx) => {
      const action = ACTION_OF_STEP[nextStep(before, ctx)];
      if (action !== null) expect(allowedActs(before, ctx)).toContain(action);
    });
  });
});
