import { planPartyCopy } from '@shared/domain/case/dossier/party-copy';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { privateTalkSchema } from '@shared/domain/case/model/private-talk';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { keepPaper } from '@shared/domain/case/papers/kept-paper';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, test } from 'vitest';
import { CASE_LIVES } from '../../../support/case-lives';
import { day, TODAY } from '../../../support/day';
import { makeAttachment } from '../../../support/make-attachment';
import {
  makeAgreedCase,
  makeMediatingCase,
  makeSession,
  makeStudio,
} from '../../../support/make-case';
import { makeFollowUp } from '../../../support/make-follow-through';
import { companyWithAgent, twoPeople } from '../papers/paper-fixtures';

const studio = makeStudio();
const ctx = paperContextOf(studio, TODAY);
const SECRET = '他说底线是三百元';
const talk = {
  ...blankOf(privateTalkSchema),
  ...{ id: 't1', writerId: 'm1', talkedOn: day('2026-11-06'), partyIds: ['p2'] },
  ...{ talker: '赵信花', talkNotes: SECRET },
};

/** Everybody with numbers and an address of their own. */
function toldApart(one: MediationCase): MediationCase {
  const parties = one.parties.map((party, at) => {
    const own = { phone: `138000011${10 + at}`, address: `幸福里${at + 11}号楼${at + 1}单元` };
    return party.kind === 'natural_person'
      ? { ...party, ...own, idNumber: `2301021975060100${10 + at}` }
      : { ...party, ...own };
  });
  return { ...one, parties, privateTalks: [{ ...talk, partyIds: [parties[0]?.id ?? ''] }] };
}

function copyFor(one: MediationCase, partyId: string) {
  const plan = planPartyCopy(one, { partyId, askedBy: '', today: TODAY }, ctx);
  const papers = plan.parts.flatMap((part) => (part.kind === 'paper' ? [part] : []));
  const said = JSON.stringify(papers.map(({ paper }) => paper.blocks));
  return { plan, papers, said, titles: plan.parts.map(({ title }) => title) };
}

function numbersOf(one: MediationCase, partyId: string): string[] {
  return one.parties
    .filter(({ id }) => id === partyId)
    .flatMap((party) => [
      ...[party.phone, party.address],
      ...(party.kind === 'natural_person' ? [party.idNumber] : []),
      ...party.authorizedAgents.flatMap(({ phone, idNumber }) => [phone, idNumber]),
    ])
    .filter((text) => text !== '');
}

describe('给当事人的复印件', () => {
  test.each(Object.entries(CASE_LIVES))(
    '%s：没有一份里有别人的号码、住址和单独谈话（bug: 新文书把对方的身份证号给了出去）',
    (_name, life) => {
      const one = toldApart(life);
      for (const { id } of one.parties) {
        const { said } = copyFor(one, id);
        for (const other of one.parties.filter((party) => party.id !== id))
          for (const number of numbersOf(one, other.id)) expect(said).not.toContain(number);
        expect(said).not.toContain(SECRET);
      }
    },
  );

  test('自己的号码是完整的（bug: 一起遮住了，拿去没有用）', () => {
    const one = toldApart(makeAgreedCase({ parties: twoPeople() }));
    const { said } = copyFor(one, 'p2');
    for (const number of numbersOf(one, 'p2')) expect(said).toContain(number);
  });

  test('定稿的协议书照签字时的内容给，里面对方的号码也遮住，改过的旧住址也遮住（bug: 留存的那份没有经过遮盖）', () => {
    const before = toldApart(
      makeAgreedCase({ parties: [...twoPeople(), companyWithAgent({ id: 'p3' })] }),
    );
    const kept = keepPaper(before, studio, TODAY);
    expect(kept.agreement?.paper).toBeDefined();
    const moved = {
      ...kept,
      parties: kept.parties.map((party) =>
        party.id === 'p1' ? { ...party, address: '新街9号', phone: '13911110000' } : party,
      ),
    };
    const { said, titles } = copyFor(moved, 'p2');
    expect(titles).toContain('人民调解协议书');
    for (const number of [...numbersOf(before, 'p1'), ...numbersOf(before, 'p3')])
      expect(said).not.toContain(number);
  });

  test('没有到场的一场，记录不给他（bug: 背着他说的话从调解记录里给了出去）', () => {
    const sessions = [
      makeSession({ id: 's1', presentPartyIds: ['p1', 'p2'] }),
      makeSession({ id: 's2', presentPartyIds: ['p1'] }),
    ];
    const one = makeMediatingCase({ parties: twoPeople(), sessions });
    const count = (id: string) =>
      copyFor(one, id).titles.filter((title) => title.startsWith('人民调解记录')).length;
    expect([count('p1'), count('p2')]).toEqual([2, 1]);
  });

  test('回访一方的记录只给这一方；给机关的函、内部的表谁也不给', () => {
    const one = makeAgreedCase({
      parties: twoPeople(),
      followUps: [makeFollowUp({ visitedPartyIds: ['p1'] })],
    });
    const visits = (id: string) => copyFor(one, id).titles.filter((title) => /回访/.test(title));
    expect([visits('p1').length, visits('p2').length]).toEqual([1, 0]);
    const given = CASE_PAPERS.filter(({ copyFor: of }) => of !== undefined).map(({ key }) => key);
    for (const key of ['closing_report', 'risk_report', 'major_report', 'court_feedback'])
      expect(given).not.toContain(key);
  });

  test('他自己交的材料附上，别人的、共有的只说还有几件；签字原件的扫描换成遮盖过的文书', () => {
    const attachments = [
      makeAttachment({ id: 'a1', subject: { of: 'party', partyId: 'p1' } }),
      makeAttachment({ id: 'a2', subject: { of: 'party', partyId: 'p2' } }),
      makeAttachment({
        ...{ id: 'a3', kind: 'signed_original' },
        subject: { of: 'paper', paper: 'rights_notice', ofId: null, title: '告知书' },
      }),
    ];
    const { plan, said } = copyFor(makeMediatingCase({ parties: twoPeople(), attachments }), 'p1');
    const files = plan.parts.flatMap((part) => (part.kind === 'files' ? part.files : []));
    expect(files.map(({ id }) => id)).toEqual(['a1']);
    expect(said).toContain('另有 2 件');
  });

  test('没有这个人，什么也不给', () => {
    expect(copyFor(makeAgreedCase(), 'nobody').plan).toEqual({ parts: [], pieces: 0 });
  });
});
