import type { OpenFigures } from './part-reading';
import type { SealedFigures } from './part-sealed';
import { median, middle, ms, type Rounds, type Row, times } from './rows';

interface Figures {
  readonly sizes: readonly number[];
  readonly open: Rounds<OpenFigures>;
  readonly 'open-sealed': Rounds<OpenFigures>;
  readonly sealed: Rounds<SealedFigures>;
}

/** Sealed folders beside plain ones of the same run. */
export function sealedRows({ open, 'open-sealed': openSealed, sealed, sizes }: Figures): Row[] {
  return sizes.flatMap((size): Row[] => {
    const rounds = sealed[size] ?? [];
    const saved = middle(rounds, (r) => r.sealed) ?? 0;
    const plain = middle(rounds, (r) => r.plain) ?? 0;
    const firstOf = (all: readonly OpenFigures[]) => median(all.map((r) => r.firstPageMs));
    const opened = firstOf(openSealed[size] ?? []);
    const openedPlain = firstOf(open[size] ?? []);
    const cases = String(size);
    return [
      [
        'sealed: save, each sync 5 ms',
        cases,
        ms(saved),
        `plain ${ms(plain)}: ${times(saved / plain)}`,
        '≤ 1.2×',
      ],
      [
        'sealed: open → first page',
        cases,
        ms(opened),
        `plain ${ms(openedPlain)}: ${times(opened / openedPlain)}`,
        '≤ 1.5× at 100 000',
      ],
      ['unlock', cases, ms(middle(rounds, (r) => r.unlock) ?? 0), '', '≤ 700 ms'],
    ];
  });
}
