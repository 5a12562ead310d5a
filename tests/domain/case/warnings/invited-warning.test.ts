import { invitedHelperSchema } from '@shared/domain/case/model/session';
import { INVITED_WARNING } from '@shared/domain/case/warnings/invited-warning';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, test } from 'vitest';
import {
  makeContext,
  makeMediatingCase,
  makePlannedSession,
  makeSession,
} from '../../../support/make-case';

const ctx = { ...makeContext(), profile: {} } as never;
const helper = (change: object) => ({
  ...blankOf(invitedHelperSchema),
  ...{ name: '孙某', relation: '邻居' },
  ...change,
});

describe('请来的人，双方要同意（《人民调解法》第20条）', () => {
  test.each([
    ['都没有问', {}, /还没有记申请人和被申请人同不同意/],
    ['一方没有问', { applicantsConsent: true }, /还没有记被申请人同不同意/],
    [
      '一方不同意',
      { applicantsConsent: true, respondentsConsent: false },
      /^.*孙某，被申请人没有同意/,
    ],
    ['都同意', { applicantsConsent: true, respondentsConsent: true }, null],
  ])('%s', (_name, change, said) => {
    const one = makeMediatingCase({
      sessions: [makeSession({ invitedHelpers: [helper(change)] })],
    });
    const messages = INVITED_WARNING.of(one, ctx).map(({ message }) => message);
    expect(messages).toEqual(said === null ? [] : [expect.stringMatching(said)]);
  });

  test('还没有开的一场，不催', () => {
    const one = makeMediatingCase({
      sessions: [makePlannedSession({ invitedHelpers: [helper({})] })],
    });
    expect(INVITED_WARNING.of(one, ctx)).toEqual([]);
  });
});
