import type { Block, Costs } from './figures';
import type { LongSearchFigures } from './part-long-search';
import type { ListFigures, OpenFigures, SearchFigures } from './part-reading';
import type { ReportFigures } from './part-reports';
import type { SaveFigures } from './part-saves';
import type { SealedFigures } from './part-sealed';
import { median, middle, ms, type Rounds, type Row, times } from './rows';
import { sealedRows } from './sealed-rows';

export interface Figures {
  readonly machine: Record<string, unknown>;
  readonly sizes: readonly number[];
  readonly empty: readonly { readonly rssMb: number }[];
  readonly save: Rounds<SaveFigures>;
  readonly open: Rounds<OpenFigures>;
  readonly 'open-sealed': Rounds<OpenFigures>;
  readonly sealed: Rounds<SealedFigures>;
  readonly 'open-peers': Rounds<{ readonly sqlite: number | string; readonly readBytesMs: number }>;
  readonly search: Rounds<SearchFigures>;
  readonly list: Rounds<ListFigures>;
  readonly long: Rounds<LongSearchFigures>;
  readonly report: Rounds<ReportFigures>;
}

/** The figures as a table in Markdown; every ratio is of medians of the rounds. */
export function tableOf(figures: Figures): string {
  const rows = [
    ...saveRows(figures),
    ...openRows(figures),
    ...sealedRows(figures),
    ...searchRows(figures),
    ...longSearchRows(figures),
    ...listRows(figures),
    ...reportRows(figures),
    ...memoryRows(figures),
  ];
  const head = '| work | cases | ours | compared with | must be |\n|---|---|---|---|---|\n';
  const machine = Object.entries(figures.machine)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ');
  return `${machine}\n\n${head}${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
}

function saveRows({ save, sizes }: Figures): Row[] {
  const stores = new Map(
    sizes.map((size) => [size, middle(save[size] ?? [], (r) => r.store) ?? 0]),
  );
  const rows = sizes.flatMap((size): Row[] => {
    const rounds = save[size] ?? [];
    const store = stores.get(size) ?? 0;
    const bare = middle(rounds, (r) => r.bareAppend) ?? 0;
    const slow = middle(rounds, (r) => r.storeSlowSync) ?? 0;
    const bareSlow = middle(rounds, (r) => r.bareAppendSlowSync) ?? 0;
    const lowdb = middle(rounds, (r) => r.lowdb);
    const sqlite = middle(rounds, (r) => r.sqlite);
    const cases = String(size);
    return [
      [
        'save, p50',
        cases,
        ms(store),
        `append + fdatasync ${ms(bare)}: ${times(store / bare)}`,
        '≤ 6×',
      ],
      [
        'save, each sync 5 ms',
        cases,
        ms(slow),
        `append ${ms(bareSlow)}: ${times(slow / bareSlow)}`,
        '≤ 1.1×',
      ],
      [
        'save',
        cases,
        ms(store),
        sqlite === null ? 'SQLite: not run' : `SQLite ${ms(sqlite)}: ${times(store / sqlite)}`,
        'printed',
      ],
      [
        'save',
        cases,
        ms(store),
        lowdb === null
          ? 'lowdb: not run at this size'
          : `lowdb ${ms(lowdb)}: ${times(lowdb / store)} faster`,
        '≥ 100× at 10 000',
      ],
      [
        '1 000 saves at once',
        cases,
        `${median(rounds.map((r) => r.together.syncs))} syncs, ${ms(median(rounds.map((r) => r.together.totalMs)))}`,
        '',
        '≤ 50 syncs',
      ],
      [
        '1 000 saves at once, longest block',
        cases,
        ms(median(rounds.map((r) => r.together.blockedMs))),
        '',
        '≤ 50 ms',
      ],
    ];
  });
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  const ratio = (stores.get(largest) ?? 0) / (stores.get(smallest) ?? 1);
  return [...rows, ['save', `${largest} : ${smallest}`, times(ratio), '', '≤ 1.2×']];
}

function openRows({ open, 'open-peers': peers, sizes }: Figures): Row[] {
  const first = (size: number) => median((open[size] ?? []).map((r) => r.firstPageMs));
  const rows = sizes.map((size): Row => {
    const peer = peers[size] ?? [];
    const sqlite = peer.map((r) => r.sqlite).filter((one) => typeof one === 'number');
    const read = median(peer.map((r) => r.readBytesMs));
    const words = `SQLite ${sqlite.length > 0 ? ms(median(sqlite)) : 'not run'}; reading the bytes ${ms(read)}; processor ${ms(median((open[size] ?? []).map((r) => r.firstPageCpuMs)))}; then 今日 ${ms(median((open[size] ?? []).map((r) => r.todayMs)))}; search ready after ${ms(median((open[size] ?? []).map((r) => r.searchReadyMs)))}`;
    return ['open → first page', String(size), ms(first(size)), words, '≤ 1 000 ms at 100 000'];
  });
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  return [
    ...rows,
    ['open', `${largest} : ${smallest}`, times(first(largest) / first(smallest)), '', '≤ 3×'],
  ];
}

function searchRows({ search, sizes }: Figures): Row[] {
  return sizes.flatMap((size): Row[] => {
    const rounds = search[size] ?? [];
    const ours = middle(rounds, (r) => r.all, 'p95') ?? 0;
    const like = middle(rounds, (r) => r.like, 'p95');
    const grams = middle(rounds, (r) => r.grams, 'p95');
    const same = middle(rounds, (r) => r.sameWordsAsGrams, 'p95') ?? 0;
    const kinds = (['chinese', 'pinyin', 'digits'] as const)
      .map((kind) => `${kind} ${ms(middle(rounds, (r) => r.byKind[kind], 'p95') ?? 0)}`)
      .join(', ');
    return [
      [
        'search, p95 (p50)',
        String(size),
        `${ms(ours)} (${ms(middle(rounds, (r) => r.all) ?? 0)})`,
        `${kinds}; LIKE ${like === null ? 'not run' : ms(like)}`,
        '≤ 16 ms, faster than LIKE',
      ],
      [
        'search ≥ 3 characters, p95',
        String(size),
        ms(same),
        grams === null ? 'FTS5: not run' : `FTS5 trigram ${ms(grams)}: ${times(same / grams)}`,
        'printed',
      ],
    ];
  });
}

function longSearchRows({ long, empty }: Figures): Row[] {
  const base = median(empty.map(({ rssMb }) => rssMb));
  return Object.entries(long).flatMap(([size, rounds]): Row[] => {
    const rss = median(rounds.map((r) => r.rssMb));
    const blocked = ms(median(rounds.map((r) => r.blockedMs)));
    const first = ms(middle(rounds, (r) => r.first, 'p95') ?? 0);
    const whole = ms(middle(rounds, (r) => r.whole, 'p95') ?? 0);
    const wanted = '≤ 16 ms at 20 000, whole ≤ 3 s at 100 000; ≤ +200 MB';
    const words = `whole ${whole}; longest block ${blocked}; memory +${(rss - base).toFixed(0)} MB`;
    return [['search in sessions, first answer, p95', size, first, words, wanted]];
  });
}

function listRows({ list, sizes }: Figures): Row[] {
  return sizes.flatMap((size) => {
    const rounds = list[size] ?? [];
    return Object.keys(rounds[0] ?? {}).map((name): Row => {
      const ours = middle(rounds, (r) => r[name]?.store ?? null, 'p95') ?? 0;
      const sqlite = middle(rounds, (r) => r[name]?.sqlite ?? null, 'p95');
      return [
        `list, ${name}, p95`,
        String(size),
        ms(ours),
        sqlite === null ? 'SQLite: not run' : `SQLite ${ms(sqlite)}`,
        '≤ 16 ms',
      ];
    });
  });
}

function reportRows({ report, sizes }: Figures): Row[] {
  return sizes.flatMap((size): Row[] => {
    const rounds = report[size] ?? [];
    const of = (pick: (round: ReportFigures) => Costs | null, clock: keyof Costs = 'wall') =>
      middle(rounds, (round) => pick(round)?.[clock] ?? null) ?? 0;
    const both = (pick: (round: ReportFigures) => Costs | null) =>
      `${ms(of(pick))} (processor ${ms(of(pick, 'cpu'))})`;
    const block = (pick: (round: ReportFigures) => Block) =>
      `${ms(median(rounds.map((r) => pick(r).wallMs)))} (processor ${ms(median(rounds.map((r) => pick(r).cpuMs)))})`;
    const ratio = (clock: keyof Costs) =>
      times(of((r) => r.preview, clock) / of((r) => r.previewOfSmallest, clock));
    const toPeer = (pick: (round: ReportFigures) => Costs) =>
      `${times(of(pick) / of((r) => r.excelJs))}, processor ${times(of(pick, 'cpu') / of((r) => r.excelJs, 'cpu'))}`;
    const peers = `as durably ${both((r) => r.excelJs)}, not durably ${both((r) => r.excelJsUnsafe)}`;
    const isSmallest = size === sizes[0];
    return [
      [
        'monthly report, figures and checks, p50',
        String(size),
        both((r) => r.preview),
        `a month of six years ago ${both((r) => r.previewOfOldYear)}`,
        '≤ 100 ms, any year alike',
      ],
      ...(isSmallest
        ? []
        : [
            [
              'monthly report, figures, in turn',
              `${size} : ${sizes[0]}`,
              ratio('wall'),
              `processor ${ratio('cpu')}`,
              '≤ 1.3×',
            ] as const,
          ]),
      [
        'monthly report of all cases in equal months',
        String(size),
        both((r) => r.previewOfMany),
        `longest block ${block((r) => r.block)}`,
        '≤ 100 ms, block ≤ 50 ms',
      ],
      [
        '统计图 of a whole year, counted',
        String(size),
        both((r) => r.pictures),
        `longest block ${block((r) => r.picturesBlock)}`,
        '≤ 300 ms until the first picture, block ≤ 50 ms',
      ],
      [
        `monthly report, workbook and file of ${median(rounds.map((r) => r.rows))} rows`,
        String(size),
        both((r) => r.workbook),
        `ExcelJS alone, the same cells ${peers}: ${toPeer((r) => r.workbook)}; longest block ${block((r) => r.exportBlock)}`,
        '≤ 1.3×',
      ],
      [
        "the same in an office's own form",
        String(size),
        both((r) => r.form),
        `longest block ${block((r) => r.formBlock)}; ExcelJS alone, the same cells: ${toPeer((r) => r.form)}`,
        'printed, block ≤ 50 ms',
      ],
      [
        'the same with counting and reading the rows',
        String(size),
        both((r) => r.export),
        toPeer((r) => r.export),
        'printed',
      ],
    ];
  });
}

function memoryRows({ open, empty, sizes }: Figures): Row[] {
  const base = median(empty.map(({ rssMb }) => rssMb));
  return sizes.map((size) => {
    const rounds = open[size] ?? [];
    const rss = median(rounds.map((r) => r.rssMb));
    const heap = median(rounds.map((r) => r.heapMb));
    const words = `empty process ${base.toFixed(0)} MB; heap ${heap.toFixed(0)} MB`;
    return [
      'memory, search ready',
      String(size),
      `+${(rss - base).toFixed(0)} MB`,
      words,
      '≤ +200 MB',
    ];
  });
}
