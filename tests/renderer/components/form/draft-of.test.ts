import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import {
  emptyRegistration,
  registrationDraftSchema,
  toRegistrationDraft,
} from '@renderer/components/registration/registration-draft';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { part } from '@shared/domain/record/field';
import { studioProfileSchema } from '@shared/domain/studio/studio';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeView } from '../../../support/case-view';
import { day } from '../../../support/day';

const { registration: REGISTRATION } = makeView({}).case;

describe('填到一半的表', () => {
  it('空着的：没选的是空，不替人选，也不替人填', () => {
    expect(emptyDraftOf(registrationSchema)).toMatchObject({
      registeredOn: null,
      source: null,
      category: null,
      difficulty: null,
      amountInDisputeFen: null,
      description: '',
      specialGroups: [],
      involvesDeath: false,
    });
    expect(emptyDraftOf(studioProfileSchema)).toMatchObject({ name: '', logoDataUrl: null });
  });

  it('每一项都在，多一项、少一项就是漏了', () => {
    const fields = Object.keys(registrationSchema.shape);
    expect(Object.keys(emptyDraftOf(registrationSchema))).toEqual(fields);
    const typed = emptyRegistration(day('2026-11-20'), '龙塔社区', '赵信花');
    expect(Object.keys(typed).sort()).toEqual([...fields].sort());
  });

  it('填到一半的样样收下，不核对', () => {
    const half = {
      ...emptyRegistration(day('2026-11-20'), '', ''),
      requestedOn: '2026-02-3',
      description: '',
      title: '很长'.repeat(500),
    };
    expect(registrationDraftSchema.parse(half)).toEqual(half);
  });

  it('存下来的原样打开', () => {
    const stored = { ...REGISTRATION, alertColor: 'red' as const, amountInDisputeFen: 12 };
    expect(registrationDraftSchema.parse(toRegistrationDraft(stored))).toEqual(stored);
  });

  it('旧版本存的草稿少一项，其余照样在（漏掉就会：升级以后草稿没了）', () => {
    const { grid: _grid, amountInDisputeFen: _amount, ...older } = REGISTRATION;
    expect(registrationDraftSchema.parse(older)).toEqual({
      ...older,
      grid: '',
      amountInDisputeFen: null,
    });
  });

  it('另一种表的草稿不收', () => {
    expect(registrationDraftSchema.safeParse({ source: 'nowhere' }).success).toBe(false);
    expect(registrationDraftSchema.safeParse({ title: 7 }).success).toBe(false);
  });

  it('表里套着表的，说清楚是哪一项', () => {
    const nested = z.object({ place: part(z.object({ street: z.string() }), '地点') });
    expect(() => draftSchemaOf(nested)).toThrow('地点');
  });
});
