import type { Party } from '@shared/domain/party/party';
import { describe, expect, it } from 'vitest';
import { makeParty, makeRegistration } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

const register = (program: TestProgram, parties: Party[]) =>
  program.ask('cases.register', { registration: makeRegistration(), parties });

describe('以前的代理人', () => {
  const LAWYER = {
    ...{ name: '周明', relation: '委托律师', phone: '13700001111', idNumber: '' },
    ...{ firm: '滨河律师事务所', licence: '12301202010012345', scope: 'special' as const },
  };
  const DAUGHTER = { ...LAWYER, name: '周敏', relation: '女儿', firm: '', licence: '' };
  it.each<[string, string[]]>([
    ['周明', ['周明']],
    ['zm', ['周明', '周敏']],
    ['zhouming', ['周明']],
    ['13700001111', ['周明', '周敏']],
    ['z', []],
  ])('打“%s”', async (text, names) => {
    const program = await startWithStudio();
    await register(program, [makeParty({ authorizedAgents: [LAWYER, DAUGHTER] })]);
    const { items } = await program.ask('people.agents', { text });
    expect(items.map(({ agent }) => agent.name)).toEqual(names);
  });

  it('带入单位和证号，不带入上一件的授权；亲属不带入和别人的关系', async () => {
    const program = await startWithStudio();
    const agents = [LAWYER, DAUGHTER];
    await register(program, [makeParty({ authorizedAgents: agents })]);
    await register(program, [makeParty({ authorizedAgents: agents })]);
    const { items } = await program.ask('people.agents', { text: 'zm' });
    expect(items).toHaveLength(2);
    expect(items[0]?.agent).toEqual({
      ...{ name: '周明', relation: '委托律师', phone: '13700001111', idNumber: '' },
      ...{ firm: '滨河律师事务所', licence: '12301202010012345' },
    });
    expect(items[0]?.agent).not.toHaveProperty('scope');
    expect(items[1]?.agent.relation).toBe('');
  });
});
