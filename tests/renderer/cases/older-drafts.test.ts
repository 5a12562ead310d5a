import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { partyDraftSchema } from '@renderer/components/party/party-draft';
import { mediatorDraftSchema } from '@renderer/components/studio/mediator-draft';
import { termsDraftSchema } from '@renderer/features/case-file/outcome/terms-draft';
import { sessionDraftSchema } from '@renderer/features/case-file/session/session-draft';
import { followUpSchema, fulfillmentRecordSchema } from '@shared/domain/case/model/follow-through';
import { partySchema } from '@shared/domain/party/party';
import { describe, expect, it } from 'vitest';

// As the forms kept them before they took their fields from the schemas.
const PARTY = {
  ...{ id: 'p1', kind: 'company', side: 'applicant', name: '车行', phone: '', address: '' },
  ...{ authorizedAgents: [{ name: '赵', relation: '', phone: '', idNumber: '' }] },
  ...{
    identityPaper: 'resident_id',
    idNumber: '',
    sex: null,
    birthDate: '1980-2',
    statedAge: null,
  },
  ...{ ethnicity: '', occupation: '', statutoryAgents: [] },
  ...{ creditCode: '91', legalRepresentative: '赵顺达', legalRepresentativeTitle: '经营者' },
};
const MEDIATOR = {
  ...{ key: 'k', id: null, name: '苏', nickname: '', position: 'engaged', isFullTime: false },
  ...{ phone: '', termFrom: null, termTo: '2028-', isActive: true },
};
const MEDIATOR_NOW = {
  ...MEDIATOR,
  address: '',
  absences: [],
  elderKind: '',
  skills: '',
  strengths: [],
};
const SESSION = {
  ...{ id: 's1', heldOn: null, startsAt: '15:', endsAt: null, place: '', isPublic: null },
  ...{ presentPartyIds: ['p1'], invitedHelpers: [{ name: '马', relation: '' }], recorder: '' },
  ...{ isRightsNoticeGiven: false, statements: [{ partyId: 'p1', text: '车' }], factsFound: '' },
  ...{ proposal: '', result: null, resultNote: '' },
};
const OWED = {
  ...{ id: 'o1', obligeePartyId: null, action: '修' },
  ...{ amountFen: null, mode: null, dueOn: '2026-1' },
};
const TERMS = {
  ...{ facts: '事', disputedPoints: '', responsibilities: '', fulfillmentPlace: '' },
  ...{ clauses: [{ id: 'c1', text: '', obligations: [OWED] }], fulfillmentNote: '' },
};

/** The same with what has been asked since. */
const PARTY_NOW = {
  ...{ ...PARTY, personId: null, placeId: null, isChosenToSpeak: false, isSelfSupporting: false },
  authorizedAgents: [{ ...PARTY.authorizedAgents[0], firm: '', licence: '', scope: null }],
};

const SESSION_NOW = {
  ...{ ...SESSION, presentAgents: [], noShows: [] },
  invitedHelpers: SESSION.invitedHelpers.map((one) => ({
    ...{ ...one, applicantsConsent: null, respondentsConsent: null },
  })),
};

describe('上一版存下的、填到一半的表照样回来（漏掉就会：升级以后写了一半的都没了）', () => {
  it.each([
    ['当事人', partyDraftSchema, PARTY_NOW],
    ['调解员', mediatorDraftSchema, MEDIATOR_NOW],
    ['调解记录', sessionDraftSchema, SESSION_NOW],
  ])('%s', (_name, schema, draft) => {
    expect(schema.parse(draft)).toEqual(draft);
  });

  it('比“以自己的劳动收入为主要生活来源”还早的当事人', () => {
    expect(partyDraftSchema.parse(PARTY)).toEqual(PARTY_NOW);
  });

  it('比“不在的日子”还早的调解员', () => {
    expect(mediatorDraftSchema.parse(MEDIATOR)).toEqual(MEDIATOR_NOW);
  });

  it('协议：还没选由谁履行的，当时记作空', () => {
    const owed = { ...OWED, obligorPartyId: null };
    const older = { ...TERMS, clauses: [{ ...TERMS.clauses[0], obligations: [owed] }] };
    expect(termsDraftSchema.parse(older).clauses[0]?.obligations).toEqual([
      { ...OWED, obligorPartyId: '' },
    ]);
  });

  it('回访、履行登记：当时没有记的，空着', () => {
    const visit = { visitedOn: '2026-11-', method: null, visitor: '苏', visitedPartyIds: ['p1'] };
    const parsed = draftSchemaOf(followUpSchema).parse({
      ...visit,
      findings: '',
      satisfaction: null,
    });
    expect(parsed).toMatchObject({ ...visit, id: '', reworkResolvedOn: null, reworkNote: '' });
    const finding = { state: null, recordedOn: '2026-11-20', paidFen: 1, note: '' };
    expect(draftSchemaOf(fulfillmentRecordSchema).parse(finding)).toEqual({
      ...{ ...finding, id: '', obligationId: '' },
    });
  });
});

describe('由档案定义做出的表', () => {
  it('个人或单位：两样的项目都有，哪一样也没替人选', () => {
    expect(emptyDraftOf(partySchema)).toMatchObject({ kind: null, creditCode: '', sex: null });
  });

  it('说好一定选着的，不收空的', () => {
    const person = { id: 'p1', kind: 'natural_person', side: null, identityPaper: 'none' };
    expect(partyDraftSchema.safeParse(person).success).toBe(false);
    expect(partyDraftSchema.safeParse({ ...person, side: 'applicant' }).success).toBe(true);
  });
});
