import { lookThrough } from '@main/services/templates/look-through';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { tagsOfCasePaper } from '@shared/domain/case/tags/tags-of-paper';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { makeStudio } from '../../../support/make-case';
import { header, line, row, template } from './make-template';

const KNOWN = { profile: makeStudio().profile, today: TODAY };

async function problemsOf(file: Buffer, key = 'written_agreement'): Promise<string[]> {
  const paper = CASE_PAPERS.find((one) => one.key === key);
  if (paper === undefined) throw new Error(`no ${key}`);
  const looked = await lookThrough(file, tagsOfCasePaper(paper), KNOWN);
  return looked.ok
    ? []
    : looked.problems.map(({ where, near, what }) => `${where}｜${near}｜${what}`);
}

describe('对的模板，不说有错', () => {
  it.each<[string, string]>([
    ['一个标签', line('编号：{案件编号}')],
    ['一个标签被 Word 切成几截', line('编号：{案', '件编', '号}')],
    ['同一段里的循环', line('申请人：{#申请人}{姓名}、{/申请人}')],
    ['整段的循环', line('{#协议条款}') + line('{条款序号}、{条款内容}') + line('{/协议条款}')],
    ['表格一行的循环', row('{#当事人}{序号}', '{姓名}', '{联系电话}{/当事人}')],
    [
      '循环里的循环',
      line('{#当事人}') +
        line('{姓名}：{#委托代理人}{委托代理人姓名}{/委托代理人}') +
        line('{/当事人}'),
    ],
    [
      '循环里用整份文书的标签',
      line('{#协议条款}') + line('{案件编号} {条款内容}') + line('{/协议条款}'),
    ],
    ['一项也没有的时候', line('{^当事人}没有当事人{/当事人}{事由}')],
    ['别的括号照样用', line('（甲方）[乙方]《人民调解法》｛附注｝{事由}').replace('｛附注｝', '')],
  ])('%s', async (_name, body) => {
    expect(await problemsOf(template(body))).toEqual([]);
  });
});

describe('错的模板，说清在哪里、错在哪里', () => {
  it.each<[string, string, string]>([
    [
      '没有这个标签',
      line('第一段') + line('编号：{案号}'),
      '正文第 2 段｜编号：{案号}｜没有“案号”这个标签',
    ],
    ['差一个字，说像哪个', line('{案件编码}'), '是不是“{案件编号}”？'],
    ['标签里有空格', line('{ 案件编号 }'), '标签里不要有空格，请写成“{案件编号}”'],
    ['没有结束', line('{#协议条款}{条款内容}'), '“{#协议条款}”没有结束'],
    ['没有开始', line('{条款内容}{/协议条款}'), '要放在“{#协议条款}”和“{/协议条款}”中间'],
    ['只有结束', line('{事由}{/协议条款}'), '前面没有“{#协议条款}”'],
    ['交叉', line('{#当事人}{#协议条款}{/当事人}{/协议条款}'), '先开始的要后结束，不能交叉'],
    ['断在两段', line('编号：{案件') + line('编号}'), '标签断在两段里了'],
    ['少一个右括号', line('编号：{案件编号，'), '后面没有对应的“}”'],
    ['多一个右括号', line('编号：{案件编号}}'), '多了一个“}”'],
    ['中文大括号', line('编号：｛案件编号｝'), '请换成英文的：“{案件编号}”'],
    ['一半中文大括号', line('编号：｛案件编号}'), '请换成英文的'],
    ['只有一项的写成循环', line('{#案件编号}{/案件编号}'), '不用“#”'],
    ['不止一项的写成一项', line('{协议条款}'), '不止一项'],
    ['里面的标签放在外面', line('{条款内容}'), '要放在“{#协议条款}”和“{/协议条款}”中间'],
    [
      '里层用了外层那一项的标签',
      line('{#当事人}{#委托代理人}{姓名}{/委托代理人}{/当事人}'),
      '“{姓名}”要放在',
    ],
    ['循环从表格里开始、到表格外结束', row('{#当事人}{姓名}') + line('{/当事人}'), '都在表格外面'],
    [
      '循环跨两段，又和别的字同一段',
      line('甲{#当事人}') + line('{姓名}{/当事人}'),
      '各要单独占一段',
    ],
    ['一个标签也没有', line('人民调解协议书'), '一个标签也没有'],
    ['空的标签', line('{}'), '括号里没有写标签的名字'],
    ['私下的说明没有标签', line('{#履行登记}{更正原因}{/履行登记}'), '没有“更正原因”这个标签'],
    ['材料没有标签', line('{#材料}{说明}{/材料}'), '没有“材料”这个标签'],
  ])('%s', async (_name, body, said) => {
    expect((await problemsOf(template(body))).join('\n')).toContain(said);
  });

  it('页眉里的也看，说是页眉（bug: 页眉里的标签没人看）', async () => {
    const file = template(line('{事由}'), { 'word/header1.xml': header('{谁也不认识}') });
    expect(await problemsOf(file)).toEqual([
      '页眉第 1 段｜{谁也不认识}｜没有“谁也不认识”这个标签，请从标签清单里复制',
    ]);
    const right = template(line('{事由}'), { 'word/header1.xml': header('{案件编号}') });
    expect(await problemsOf(right)).toEqual([]);
  });

  it('一场一份的文书，有这一场自己的标签；别的文书没有', async () => {
    const body = template(line('{本次调解日期}{本次调解地点}'));
    expect(await problemsOf(body, 'mediation_record')).toEqual([]);
    expect((await problemsOf(body)).join()).toContain('没有“本次调解日期”这个标签');
  });

  it('程序代码、原样插入、换括号，都只是没有这个标签（bug: 模板里的代码会运行）', async () => {
    const body = [
      '{process.version}',
      '{@案件编号}',
      '{=[[ ]]=}',
      '{constructor}',
      '{__proto__}',
      '{-w:p 协议条款}{/}',
      '{$index}',
      '{.}',
    ]
      .map((tag) => line(tag))
      .join('');
    const said = await problemsOf(template(body));
    expect(said.length).toBeGreaterThanOrEqual(8);
    for (const one of said) expect(one).toMatch(/没有“.*”这个标签|前面没有/);
  });
});
