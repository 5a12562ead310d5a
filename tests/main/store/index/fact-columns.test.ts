import { CaseTable } from '@main/store/index/case-table';
import { loadPinyin } from '@main/store/search/pinyin-text';
import { type CaseFacts, caseFactTable } from '@shared/domain/case/facts/case-facts';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { FactRow, FactTable } from '@shared/domain/record/fact-table';
import { beforeAll, describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { CASES, describeOne, noFiles, putInto, written } from './written-table';

beforeAll(loadPinyin);

const SPANS = [
  { from: day('2026-11-01'), to: day('2026-11-30') },
  { from: day('2026-01-01'), to: TODAY },
  { from: TODAY, to: TODAY },
  { from: day('1900-01-01'), to: day('2999-12-31') },
];

/** What a table of facts says of some days, in an order of its own. */
function tellOf(
  facts: FactTable<CaseFacts>,
  events: readonly string[],
  days: (typeof SPANS)[number],
): unknown {
  return told(facts, facts.happened(events, days));
}

/** What was pending on a day. */
function tellStanding(facts: FactTable<CaseFacts>, on: LocalDate): unknown {
  return told(facts, facts.standing('acceptedOn', 'leftOn', on));
}

function told(facts: FactTable<CaseFacts>, rows: Iterable<FactRow<CaseFacts>>): unknown {
  return [...rows]
    .map(({ place, ...row }) => ({ ...row, id: facts.idAt(place) }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

describe('索引里的统计事实', () => {
  it('are those of the cases, whatever days are asked for, also after changes and from its files', async () => {
    const table = new CaseTable(noFiles);
    for (const one of CASES) putInto(table, one);
    // What is remembered of a column is remembered from now on, and must follow what changes below.
    expect(table.facts().countStanding('acceptedOn', 'leftOn', TODAY)).toBe(
      caseFactTable(CASES).countStanding('acceptedOn', 'leftOn', TODAY),
    );
    const [gone, changed] = [CASES[3], CASES[9]];
    if (gone === undefined || changed === undefined) throw new Error('too few cases');
    table.putUnlisted(describeOne(gone));
    const moved = { ...changed, revision: 7, withdrawal: { withdrawnOn: TODAY, reason: '' } };
    putInto(table, moved);
    const left = CASES.flatMap((one) => (one === gone ? [] : one === changed ? [moved] : [one]));
    const expected = caseFactTable(left);
    const { again } = await written(table, {});
    for (const facts of [table.facts(), again.facts()])
      for (const days of SPANS) {
        const events = ['concludedOn', 'acceptedOn', 'withdrawnOn', 'fulfilledOn'];
        expect(tellOf(facts, events, days)).toEqual(tellOf(expected, events, days));
        expect(facts.countStanding('acceptedOn', 'leftOn', days.to)).toBe(
          expected.countStanding('acceptedOn', 'leftOn', days.to),
        );
        expect(tellStanding(facts, days.to)).toEqual(tellStanding(expected, days.to));
      }
  });
});
