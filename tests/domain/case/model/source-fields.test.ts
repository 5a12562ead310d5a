import { CASE_SOURCES } from '@shared/domain/case/model/case-source';
import {
  fieldsOfSource,
  SOURCE_FIELD_NAMES,
  sourceFieldsOf,
} from '@shared/domain/case/model/source-fields';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeRegistration } from '../../../support/make-case';

const wordsOf = (source: (typeof CASE_SOURCES)[number]) =>
  fieldsOfSource(source).map(({ name, label }) => `${name}：${label}`);

describe('各来源自己的栏目（案件从哪里来，就问哪里的）', () => {
  test('当事人自己来申请的，一栏也不多问', () => {
    expect(fieldsOfSource('application_written')).toEqual([]);
    expect(fieldsOfSource('application_oral')).toEqual([]);
  });

  test.each([
    ['court_pre_filing', ['referralNumber：案号', 'materialsSignedOn：', 'letterNumber：委派函号']],
    ['court_post_filing', ['courtProcedure：', 'materialsSignedOn：', 'letterNumber：委托函号']],
    ['police', ['referralNumber：警情编号', 'referralContact：移交民警', 'feedbackDueOn：']],
    ['petition_office', ['referralNumber：信访件编号', 'letterNumber：移交函号']],
    ['hotline_12345', ['referralNumber：工单号', 'feedbackDueOn：工单截止日期']],
    ['grid_report', ['eventClass：', 'reporter：上报人', 'reportChannel：上报渠道']],
    ['own_initiative', ['reporter：发现人', 'reportChannel：发现途径']],
  ] as const)('%s', (source, asked) => {
    expect(wordsOf(source)).toEqual(expect.arrayContaining([...asked]));
  });

  test('委派的没有适用程序；不是法院来的不问签收材料', () => {
    const asking = (name: string) =>
      CASE_SOURCES.filter((source) => fieldsOfSource(source).some((one) => one.name === name));
    expect(asking('courtProcedure')).toEqual(['court_post_filing']);
    expect(asking('materialsSignedOn')).toEqual(['court_pre_filing', 'court_post_filing']);
  });

  test('没有一栏是谁都不问的', () => {
    const asked = CASE_SOURCES.flatMap(fieldsOfSource).map(({ name }) => name);
    expect(SOURCE_FIELD_NAMES.filter((name) => !asked.includes(name))).toEqual([]);
  });

  test('来源改了，原来写下的还看得见（bug: 藏起来的旧案号）', () => {
    const registration = makeRegistration({
      letterNumber: '委派 3 号',
      materialsSignedOn: day('2026-11-03'),
    });
    const shown = sourceFieldsOf(registration, 'own_initiative').map(({ name }) => name);
    expect(shown).toEqual(['reporter', 'reportChannel', 'letterNumber', 'materialsSignedOn']);
  });
});
