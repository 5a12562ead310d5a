import { localDate } from '@shared/domain/kernel/local-date';
import type { LedgerCell } from '@shared/domain/reports/report-content';
import { describe, expect, test } from 'vitest';
import { novemberCases } from './november-cases';
import {
  company,
  performance,
  person,
  reportCase,
  reportStudio,
  reportWithRows,
} from './report-cases';

const REPORT = reportWithRows(novemberCases());
const [LEDGER] = REPORT.content.ledgers;

/** The row of the only case, by column label. */
function onlyRow(recipe: Parameters<typeof reportCase>[0]): Record<string, LedgerCell> {
  const { rows } = reportWithRows([reportCase(recipe)]);
  expect(rows).toHaveLength(1);
  const columns = LEDGER?.columns ?? [];
  return Object.fromEntries(columns.map(({ heading }, index) => [heading, rows[0]?.[index] ?? '']));
}

describe('25 列台账', () => {
  test('列名和顺序与导入表完全一致', () => {
    expect(LEDGER?.columns.map((column) => column.heading).join('|')).toBe(
      '案件编码|调委会|调解工作室|受理员|受理时间|案件来源|案件难度级别|纠纷类别|行政划分|有无死亡|主办调解员|协办调解员|' +
        '调解时间|调解书编号|调解结果|调解协议金(元)|协议履行情况|当事人|协议形式|纠纷简要情况|以奖代补评定|案件属性|' +
        '涉及特殊群体情况|涉及农民工纠纷情况|纠纷转化情况',
    );
  });

  test('只列本期结束的案件，按结束日、编号排列', () => {
    const numbers = REPORT.rows.map((row) => row[0]);
    expect(numbers).toEqual([1, 2, 11, 3].map((ordinal) => `（2026）人调字第${ordinal}号`));
  });

  test('同一天结束的按编号排，9 号在 10 号之前', () => {
    const cases = [10, 9, 100].map((ordinal) =>
      reportCase({ ordinal, ending: { kind: 'oral', on: '2026-11-11' } }),
    );
    const numbers = reportWithRows(cases).rows.map((row) => row[0]);
    expect(numbers).toEqual([9, 10, 100].map((ordinal) => `（2026）人调字第${ordinal}号`));
  });

  test('一件书面协议案件的每一格', () => {
    const row = onlyRow({
      ordinal: 7,
      registeredOn: '2026-11-01',
      acceptedOn: '2026-11-02',
      ending: { kind: 'written', on: '2026-11-20', fen: [120_050] },
      registration: {
        source: 'hotline_12345',
        difficulty: 'complex',
        category: 'medical',
        involvesDeath: true,
        involvesMigrantWorkers: true,
        specialGroups: ['老年人', '残疾人'],
        escalationRisk: 'group_petition',
        description: '第一行\n第二行',
      },
      fulfillmentRecords: [performance('o1', 'fulfilled', '2026-11-21')],
    });
    expect(row).toEqual({
      案件编码: '（2026）人调字第7号',
      调委会: '天桥街街道滨河路社区人民调解委员会',
      调解工作室: '五朵金花工作室',
      受理员: '受理员乙',
      受理时间: { date: '2026-11-02' },
      案件来源: '12345 转办',
      案件难度级别: '疑难',
      纠纷类别: '医疗纠纷',
      行政划分: '某某市某某区',
      有无死亡: '有',
      主办调解员: '程花',
      协办调解员: '赵明',
      调解时间: { date: '2026-11-20' },
      调解书编号: '（2026）人调字第7号',
      调解结果: '调解成功',
      '调解协议金(元)': { fen: 120_050 },
      协议履行情况: '已履行',
      当事人: '申请人：王某（**************002X）；被申请人：李某',
      协议形式: '书面协议',
      纠纷简要情况: '第一行 第二行',
      以奖代补评定: '',
      案件属性: '',
      涉及特殊群体情况: '老年人、残疾人',
      涉及农民工纠纷情况: '是',
      纠纷转化情况: '防止群体性上访',
    });
  });

  test('终止的案件没有协议号、协议金、协议形式和履行情况', () => {
    expect(onlyRow({ ordinal: 3, ending: { kind: 'terminated', on: '2026-11-30' } })).toMatchObject(
      {
        调解结果: '终止（无法达成调解协议）',
        调解书编号: '',
        '调解协议金(元)': '',
        协议形式: '',
        协议履行情况: '',
      },
    );
  });

  test.each([
    ['没有登记过就不说已履行', [], '未到期'],
    ['一项已履行、一项未登记', [performance('o1', 'fulfilled', '2026-11-21')], '部分履行'],
    ['有一项逾期', [performance('o1', 'overdue', '2026-11-21')], '逾期未履行'],
    [
      '逐项都已履行',
      [performance('o1', 'fulfilled', '2026-11-21'), performance('o2', 'fulfilled', '2026-11-22')],
      '已履行',
    ],
  ])('协议履行情况：%s', (_name, fulfillmentRecords, text) => {
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20', fen: [100, 200] },
      fulfillmentRecords,
    });
    expect(row.协议履行情况).toBe(text);
  });

  test('没有给付内容的成功案件，协议金是 0 而不是空', () => {
    const row = onlyRow({ ordinal: 1, ending: { kind: 'oral', on: '2026-11-20' } });
    expect(row['调解协议金(元)']).toEqual({ fen: 0 });
    expect(row.协议履行情况).toBe('无履行内容');
  });

  test('行政划分没填时用街道', () => {
    const studio = reportStudio();
    studio.profile.districtName = '';
    const { content, rows } = reportWithRows(novemberCases(), { studio });
    const columns = content.ledgers[0]?.columns ?? [];
    const index = columns.findIndex((column) => column.heading === '行政划分');
    expect(rows[0]?.[index]).toBe('天桥街街道办事处');
  });
});

describe('台账里的人名和号码', () => {
  test('身份证号只留后四位，生僻字和间隔号照写', () => {
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20' },
      parties: [
        person('p1', 'applicant', '𠮷某㛃', '11010519491231002X'),
        person('p2', 'applicant', '阿卜杜热合曼·买买提'),
        company('p3', 'respondent', '=1+1电动车行'),
      ],
    });
    expect(row.当事人).toBe(
      '申请人：𠮷某㛃（**************002X）、阿卜杜热合曼·买买提；被申请人：=1+1电动车行',
    );
  });

  test('未成年人不写名字；满了十八的、不知道年龄的照写', () => {
    const born = (on: string) => ({ birthDate: localDate(on) });
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20' },
      parties: [
        person('p1', 'applicant', '吴小某', '', born('2015-03-01')),
        person('p2', 'applicant', '刚成年', '', born('2008-11-20')),
        person('p3', 'respondent', '不知几岁'),
      ],
      registration: { description: '吴小某和刚成年打闹，吴小某摔伤' },
    });
    expect(row.当事人).toBe('申请人：某某、刚成年；被申请人：不知几岁');
    // What one column hides the next one does not tell.
    expect(row.纠纷简要情况).toBe('某某和刚成年打闹，某某摔伤');
  });

  test('全部台账里没有一个完整的身份证号', () => {
    expect(JSON.stringify(REPORT)).not.toContain('11010519491231002X');
  });

  test('简要情况里随手写的身份证、手机号、银行卡号也遮住，金额和日期不动', () => {
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20' },
      registration: {
        description:
          '王某（身份证11010519491231002x，电话13800138000、138-0013-8001，卡号6222020200112233445）于2026-11-05付款1234567元，工单号202611050012。',
      },
    });
    const text = String(row.纠纷简要情况);
    expect(text).not.toMatch(/19491231|00138000|0013-8001|0200112233/);
    expect(text).toContain('**************002x');
    expect(text).toContain('于2026-11-05付款1234567元，工单号202611050012。');
  });

  test('很长的简要情况截到 200 字并注明，按字而不按编码单元', () => {
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20' },
      registration: { description: '𠮷'.repeat(10_000) },
    });
    expect(row.纠纷简要情况).toBe(`${'𠮷'.repeat(200)}……（全文见卷宗）`);
  });

  test('十二名当事人全部列出', () => {
    const crowd = Array.from({ length: 11 }, (_, index) =>
      person(`p${index}`, 'applicant', `阿卜杜热合曼·买买提${index}`, '11010519491231002X'),
    );
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20' },
      parties: [...crowd, person('r', 'respondent', '李某', '440524188001010014')],
    });
    for (let index = 0; index < 11; index += 1)
      expect(row.当事人).toContain(`阿卜杜热合曼·买买提${index}（**************002X）`);
    expect(row.当事人).toMatch(/；被申请人：李某（\*{14}0014）$/);
  });

  test('四十名当事人写不下时数出人数', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      person(`p${index}`, 'applicant', `工友${index}`, '11010519491231002X'),
    );
    const row = onlyRow({
      ordinal: 1,
      ending: { kind: 'oral', on: '2026-11-20' },
      parties: [...crowd, person('r', 'respondent', '李某')],
    });
    expect(String(row.当事人)).toMatch(/^申请人：工友0（.*等40人；被申请人：李某$/);
    expect(String(row.当事人).length).toBeLessThan(330);
  });
});
