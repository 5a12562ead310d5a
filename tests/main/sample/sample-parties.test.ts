import { buildParties } from '@main/services/sample/sample-parties';
import { localDate } from '@shared/domain/kernel/local-date';
import { checkCreditCode } from '@shared/domain/party/credit-code';
import { checkIdNumber } from '@shared/domain/party/id-number';
import { ageOfParty, needsStatutoryAgent } from '@shared/domain/party/party-facts';
import { describe, expect, it } from 'vitest';
import { ALL_STORIES } from '../../support/sample-stories';

const TODAY = localDate('2026-11-22');
const told = ALL_STORIES.flatMap((story) => [
  ...story.applicants.map((sketch) => ({ sketch, story })),
  ...story.respondents.map((sketch) => ({ sketch, story })),
]);
const built = ALL_STORIES.flatMap((story) => buildParties(story, TODAY));

describe('示例当事人', () => {
  it('身份证号校验码正确，并且算得出讲述的性别和年龄', () => {
    for (const [at, party] of built.entries()) {
      const { sketch } = told[at] ?? {};
      if (party.kind !== 'natural_person' || sketch?.kind !== 'natural_person') continue;
      expect(ageOfParty(party, TODAY), party.name).toBe(sketch.age);
      if (party.identityPaper !== 'resident_id') continue;
      const checked = checkIdNumber(party.idNumber, TODAY);
      expect(checked, party.name).toMatchObject({ kind: 'valid', sex: sketch.sex });
    }
  });

  it('号码用的是不存在的区县，电话用的是示例号段，不会撞上真人', () => {
    for (const party of built) {
      expect(party.phone).toMatch(/^1390000\d{4}$/);
      if (party.kind === 'natural_person') expect(party.idNumber).toMatch(/^(419900\d{11}[\dX]|)$/);
    }
  });

  it('统一社会信用代码校验正确', () => {
    for (const party of built) {
      if (party.kind === 'natural_person') continue;
      expect(checkCreditCode(party.creditCode), party.name).toMatchObject({ kind: 'valid' });
    }
  });

  it('未成年人都写了法定代理人', () => {
    const minors = built.filter(
      (party) => party.kind === 'natural_person' && needsStatutoryAgent(party, TODAY),
    );
    expect(minors.length).toBeGreaterThanOrEqual(5);
    for (const minor of minors) {
      expect(
        minor.kind === 'natural_person' && minor.statutoryAgents.length,
        minor.name,
      ).toBeTruthy();
    }
  });
});
