import { fillTemplate } from '@main/documents/fill-template';
import { renderPaperDocx } from '@main/documents/render-paper';
import { lookThrough } from '@main/services/templates/look-through';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CasePaper } from '@shared/domain/case/papers/blocks/case-paper';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { tagValuesOf } from '@shared/domain/case/tags/case-scope';
import { examplePaper } from '@shared/domain/case/tags/example-paper';
import { tagsOfCasePaper } from '@shared/domain/case/tags/tags-of-paper';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { twelveParties } from '../../../domain/case/papers/paper-fixtures';
import { TODAY } from '../../../support/day';
import {
  makeAgreedCase,
  makeCase,
  makeOrallyAgreedCase,
  makeStudio,
} from '../../../support/make-case';
import {
  makeConfirmation,
  makeFollowUp,
  makeFulfillment,
} from '../../../support/make-follow-through';

const KNOWN = { profile: makeStudio().profile, today: TODAY };

const FULL: MediationCase = {
  ...makeAgreedCase({ parties: twelveParties() }),
  followUps: [makeFollowUp({})],
  fulfillmentRecords: [makeFulfillment({})],
  judicialConfirmation: makeConfirmation(),
};
const CASES: Readonly<Record<string, MediationCase>> = {
  十二方的: FULL,
  刚登记的: makeCase(),
  口头的: makeOrallyAgreedCase(),
  一个当事人也没有的: makeCase({ parties: [] }),
};

async function exampleOf(paper: CasePaper): Promise<Buffer> {
  const content = examplePaper(paper, KNOWN.profile, TODAY);
  const { label, origin } = paper;
  const shown = { ...content, label, origin, slots: [], findings: [], final: null };
  return Buffer.from(await renderPaperDocx(shown));
}

async function wordsOf(file: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;
}

describe.each(CASE_PAPERS.map((paper) => [paper.label, paper] as const))(
  '样例：%s',
  (_label, paper) => {
    it('自己过得了检查；每一件案子填出来，没有剩下的标签，没有 undefined', async () => {
      const file = await exampleOf(paper);
      expect(await wordsOf(file)).not.toMatch(/〖|2061年|2062年/);
      if (!(await wordsOf(file)).includes('{')) return;
      const looked = await lookThrough(file, tagsOfCasePaper(paper), KNOWN);
      if (!looked.ok) throw new Error(JSON.stringify(looked.problems));
      for (const [name, record] of Object.entries(CASES)) {
        const ofId = paper.instancesOf(record)[0]?.ofId ?? null;
        const filled = fillTemplate(looked.parts, tagValuesOf(paper, { record, ofId }, KNOWN));
        const words = await wordsOf(filled);
        expect(words, name).not.toMatch(/undefined|null|\[object|[{}]/);
        const xml = strFromU8(unzipSync(filled)['word/document.xml'] as Uint8Array);
        expect(XMLValidator.validate(xml), name).toBe(true);
      }
    });
  },
);

describe('协议书的样例', () => {
  it('十二方各印各的，不串行（bug: 没有代理人的印出上一名的代理人）', async () => {
    const paper = CASE_PAPERS.find(({ key }) => key === 'written_agreement');
    if (paper === undefined) throw new Error('no agreement');
    const looked = await lookThrough(await exampleOf(paper), tagsOfCasePaper(paper), KNOWN);
    if (!looked.ok) throw new Error(JSON.stringify(looked.problems));
    const values = tagValuesOf(paper, { record: FULL, ofId: null }, KNOWN);
    const words = await wordsOf(fillTemplate(looked.parts, values));
    for (const party of FULL.parties) {
      const at = words.indexOf(party.name);
      expect(at, party.name).toBeGreaterThan(0);
      // Each name once as the party's own, and once more for each agent or clause that names it.
      expect(words).toContain(party.phone);
    }
    const agents = FULL.parties.flatMap(({ authorizedAgents }) => authorizedAgents);
    // Once with the party, once where the agent signs.
    for (const { name } of agents) expect(words.split(name)).toHaveLength(3);
    for (const { name } of FULL.parties) expect(words.split(name).length).toBeGreaterThan(2);
    expect(words).toContain('一式十三份');
  });

  it('内容和软件自带的协议书一样多：条款、金额、履行期限都在', async () => {
    const paper = CASE_PAPERS.find(({ key }) => key === 'written_agreement');
    if (paper === undefined) throw new Error('no agreement');
    const looked = await lookThrough(await exampleOf(paper), tagsOfCasePaper(paper), KNOWN);
    if (!looked.ok) throw new Error(JSON.stringify(looked.problems));
    const record = makeAgreedCase();
    const values = tagValuesOf(paper, { record, ofId: null }, KNOWN);
    const words = (await wordsOf(fillTemplate(looked.parts, values))).replace(/\s/g, '');
    const { blocks } = paper.build({ ...record, agreement: record.agreement }, KNOWN, null);
    for (const block of blocks) {
      if (block.type === 'clause' || block.type === 'paragraph')
        expect(words).toContain(block.text.replace(/\s/g, ''));
    }
  });
});
