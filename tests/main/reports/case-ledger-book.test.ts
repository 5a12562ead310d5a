import { Writable } from 'node:stream';
import { CaseLedgerBook } from '@main/reports/case-ledger-book';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { DISTRICT_LEDGER } from '@shared/domain/reports/ledgers/district-ledger';
import { describe, expect, it } from 'vitest';
import { makeLifelikeCases } from '../../bench/lifelike-cases';
import { TODAY } from '../../support/day';
import { makeCase, makeRegistration, makeStudio } from '../../support/make-case';
import { readXlsx } from './read-xlsx';

const { profile } = makeStudio();

async function write(cases: readonly MediationCase[]) {
  const chunks: Uint8Array[] = [];
  const target = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const book = new CaseLedgerBook(target, profile, TODAY);
  for (const one of cases) book.add(one);
  await book.finish();
  return readXlsx(Buffer.concat(chunks));
}

const letter = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column - 1);

describe('全部案件的工作簿', () => {
  it('一行一件，逐格与台账各栏相同', async () => {
    const cases = [...makeLifelikeCases(30)];
    const { sheet, sheetNames } = await write(cases);
    expect(sheetNames).toEqual(['全部案件']);
    const { at, cells } = sheet(1);
    expect([at('A1'), at('B1')]).toEqual(['状态', DISTRICT_LEDGER.columns[0]?.heading]);
    cases.forEach((mediationCase, index) => {
      DISTRICT_LEDGER.columns.forEach((definition, column) => {
        const cell = cells.get(`${letter(column + 2)}${index + 2}`);
        const content = definition.value({ record: mediationCase, profile, today: TODAY });
        const where = `${definition.heading} ${index}`;
        if (typeof content === 'string') {
          expect([where, cell?.value ?? '']).toEqual([where, content]);
        } else if ('fen' in content) {
          expect([where, Number(cell?.value), cell?.numberFormat]).toEqual([
            where,
            content.fen / 100,
            '#,##0.00',
          ]);
        } else {
          expect([where, cell?.numberFormat]).toEqual([where, 'yyyy-mm-dd']);
        }
      });
    });
    expect(at(`A${cases.length + 2}`)).toBe('');
  });

  it('表头冻结，可以筛选，文字不会变成公式或数字', async () => {
    const registration = makeRegistration({ community: '=1+1', place: '0123', grid: '_x0041_' });
    const { sheet } = await write([makeCase({ registration })]);
    const { xml, cells } = sheet(1);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toMatch(/<autoFilter ref="A1:/);
    expect(xml).not.toContain('<f>');
    for (const { type, value, numberFormat } of cells.values())
      if (type === 'inlineStr' && value.length > 0 && value.length <= 255)
        expect(numberFormat).toBe('@');
  });

  it('一件也没有时只有表头', async () => {
    const { sheet } = await write([]);
    expect(sheet(1).at('A1')).toBe('状态');
    expect(sheet(1).at('A2')).toBe('');
  });
});
