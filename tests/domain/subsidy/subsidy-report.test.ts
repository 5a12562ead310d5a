import { localDate } from '@shared/domain/kernel/local-date';
import { mediatorSchema } from '@shared/domain/mediator/mediator';
import { blankOf } from '@shared/domain/record/blank';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import { ledgerRow } from '@shared/domain/reports/ledgers/define-ledger';
import { fenIn } from '@shared/domain/reports/ledgers/ledger-field';
import { reportOver } from '@shared/domain/reports/reports';
import { payingFen, type Subsidy, standingOf } from '@shared/domain/subsidy/subsidy';
import { subsidyFactsOf } from '@shared/domain/subsidy/subsidy-facts';
import { SUBSIDY_STEPS } from '@shared/domain/subsidy/subsidy-steps';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportStudio } from '../reports/report-cases';

const ROSTER = ['m0', 'm1', 'm2'];
const IDS = [...ROSTER, 'left'];
const DAYS = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(localDate);

/** A claim whatever its steps: what counts of them must not depend on whether the rules would allow them. */
const claims = fc.array(
  fc.record({
    shares: fc.uniqueArray(
      fc.record({
        mediatorId: fc.constantFrom(...IDS),
        fen: fc.integer({ min: 0, max: 9_999_999 }),
      }),
      { selector: ({ mediatorId }) => mediatorId, minLength: 1, maxLength: 4 },
    ),
    steps: fc.array(
      fc.record({ step: fc.constantFrom(...SUBSIDY_STEPS), on: fc.constantFrom(...DAYS) }),
      { maxLength: 6 },
    ),
  }),
  { maxLength: 30 },
);

function claimOf(
  id: string,
  { shares, steps }: { shares: { mediatorId: string; fen: number }[]; steps: object[] },
): Subsidy {
  const applied = { step: 'applied', on: DAYS[0] };
  return {
    ...{ id, caseId: `c-${id}`, revision: 1, createdAt: '', updatedAt: '' },
    claim: {
      ...{ caseNumber: id, category: 'neighborhood', difficulty: 'simple', form: 'oral' },
      ...{ performance: 'nothing', schemeId: 's', schemeName: '办法', basis: '' },
      ...{ countedOn: DAYS[0], lines: [], evidence: [] },
      shares: shares.map((share, at) => ({
        ...share,
        name: share.mediatorId,
        isPresiding: at === 0,
      })),
    },
    steps: [applied, ...steps].map((step, at) => ({ id: `${at}`, by: '', note: '', ...step })),
  } as unknown as Subsidy;
}

/** Counted by hand: the last round's steps, unless it was stopped. */
function isCounted({ steps }: Subsidy, step: string): boolean {
  const last = steps.at(-1);
  const stopped = ['returned', 'refused', 'withdrawn'].includes(last?.step ?? '');
  if (stopped) return step === last?.step && last.on.startsWith('2026-11');
  const begun = steps.map((one) => one.step).lastIndexOf('applied');
  const taken = steps.filter((one, at) => at >= begun && one.step === step).at(-1);
  return taken?.on.startsWith('2026-11') ?? false;
}

describe('以案定补的报表', () => {
  it('Σ 各人 ＝ Σ 名册 ＝ Σ 全部，到分；退回、撤回、不予的不算', () => {
    const definition = reportOver('以案定补', '2026-11');
    if (definition === undefined) throw new Error('no such report');
    const studio = {
      ...reportStudio(),
      mediators: ROSTER.map((id) => ({
        ...blankOf(mediatorSchema),
        ...{ id, name: id, position: 'member' as const, isActive: true },
      })),
    };
    fc.assert(
      fc.property(claims, (drawn) => {
        const all = drawn.map((one, at) => claimOf(`s${at}`, one));
        const table = factTableOf(all, subsidyFactsOf, () => 0);
        const { content, lists } = buildReport({
          ...{ definition, periodKey: '2026-11', studio, facts: { subsidy: table } as never },
          ...{ today: localDate('2026-12-05'), lastSubmission: null, unreadableMonths: [] },
        });
        expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
        const rows = content.sections.flatMap((section) => section.rows);
        const figure = (key: string) => rows.find((row) => row.key === key)?.thisPeriod ?? -1;
        for (const step of ['approved', 'paid', 'refused']) {
          const counted = all.filter((one) => isCounted(one, step));
          const sum = counted
            .flatMap(({ claim }) => claim.shares)
            .reduce((to, { fen }) => to + fen, 0);
          expect(figure(`subsidy.${step}`)).toBe(counted.length);
          expect(figure(`subsidy.${step}_fen`)).toBe(sum);
          if (step === 'refused') continue;
          const each = [...ROSTER, 'others'].map((id) => figure(`subsidy.${step}_fen.${id}`));
          expect(each.reduce((to, fen) => to + fen, 0)).toBe(sum);
        }
        const payments = lists[0];
        const listed = payments?.records.map(({ id }) => all.find((one) => one.id === id));
        const amount = payments?.ledger.columns.findIndex(({ key }) => key === 'amount') ?? -1;
        const printed = listed?.map((record) =>
          fenIn(
            payments &&
              ledgerRow(payments.ledger, {
                ...{ record, profile: studio.profile, today: localDate('2026-12-05') },
              })[amount],
          ),
        );
        expect(printed?.reduce((to, fen) => to + fen, 0)).toBe(figure('subsidy.approved_fen'));
        for (const one of all)
          expect(
            payingFen(one) === 0 || !['returned', 'refused', 'withdrawn'].includes(standingOf(one)),
          ).toBe(true);
      }),
    );
  });
});
