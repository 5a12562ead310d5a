/**
 * Who may import whom (docs/architecture.md). Each row names a part of the source and everything
 * it may import; whatever is not named is forbidden. `npm:x` is the package x, `node:*` any Node
 * module, a path is a folder (or the beginning of a file name) of this project.
 *
 * @type {ReadonlyArray<{ from: string, may: readonly string[], why: string }>}
 */
export const WALLS = [
  {
    from: 'src-shared/domain/',
    may: ['src-shared/domain/', 'npm:zod'],
    why: 'The rules know nothing but plain data: today, ids and calendars are arguments.',
  },
  {
    from: 'src-shared/ipc/',
    may: ['src-shared/ipc/', 'src-shared/domain/', 'npm:zod'],
    why: 'The contract is read by both processes and belongs to neither.',
  },
  {
    from: 'src-main/store/',
    may: [
      'src-main/store/',
      'src-shared/domain/',
      'npm:lowdb',
      'npm:rfc6902',
      'npm:zod',
      'npm:pinyin-pro',
      'npm:yazl',
      'npm:yauzl',
      'node:*',
    ],
    why: 'The store keeps plain data in files; it knows no use case, no paper, no window.',
  },
  {
    from: 'src-main/documents/',
    may: ['src-main/documents/', 'src-shared/domain/', 'npm:docx', 'npm:zod', 'node:buffer'],
    why: 'Papers are rendered to bytes; who writes them to disk is not their business.',
  },
  {
    from: 'src-main/reports/',
    may: ['src-main/reports/', 'src-shared/domain/', 'npm:exceljs', 'npm:zod', 'node:buffer'],
    why: 'Workbooks are rendered to bytes; who writes them to disk is not their business.',
  },
  {
    from: 'src-main/services/',
    may: [
      'src-main/services/',
      'src-main/store/',
      'src-main/documents/',
      'src-main/reports/',
      'src-shared/domain/',
      'src-shared/ipc/app-error.ts',
      'src-shared/ipc/contract.ts',
      'src-shared/ipc/define.ts',
      'src-shared/ipc/routes-',
      'resources/sample-studio.json',
      'npm:zod',
      'npm:nanoid',
      'npm:file-type',
      'node:*',
    ],
    why: 'Use cases run with and without a window: no Electron, no transport.',
  },
  {
    from: 'src-main/platform/',
    may: ['src-main/platform/', 'src-main/services/ports', 'npm:electron', 'npm:zod', 'node:*'],
    why: 'The platform is Electron itself and the ports it serves; it knows no rule.',
  },
  {
    from: 'src-main/preload/',
    may: ['src-main/preload/', 'src-shared/ipc/envelope.ts', 'npm:electron'],
    why: 'The wire carries names and plain data, nothing else.',
  },
  {
    from: 'src-main/ipc/',
    may: [
      'src-main/ipc/',
      'src-main/services/',
      'src-main/platform/',
      'src-shared/',
      'npm:electron',
      'npm:zod',
      'node:*',
    ],
    why: 'Handlers are thin: they call services, never the store.',
  },
  {
    from: 'src-main/cli/',
    may: [
      'src-main/cli/',
      'src-main/services/',
      'src-main/ipc/handlers/translate-errors.ts',
      'src-shared/',
      'npm:zod',
      'node:*',
    ],
    why: 'The command line runs under plain Node on the same services.',
  },
  {
    from: 'src-renderer/features/*/',
    may: [
      'own folder',
      // The manual is shipped with the window.
      'docs/使用手册.md',
      'src-renderer/components/',
      'src-renderer/ipc/',
      'src-renderer/messages/',
      'src-shared/domain/',
      'src-shared/ipc/',
      'npm:react',
      'npm:react-dom',
      'npm:react-router',
      'npm:antd',
      'npm:@ant-design/icons',
      'npm:@tanstack/react-query',
      'npm:nanoid',
      'npm:zod',
    ],
    why: 'A feature is one place of the window; what two of them share is a component.',
  },
  {
    from: 'src-renderer/components/',
    may: [
      'src-renderer/components/',
      'src-renderer/ipc/',
      'src-renderer/messages/',
      'src-shared/domain/',
      'src-shared/ipc/',
      'npm:react',
      'npm:react-dom',
      'npm:react-router',
      'npm:antd',
      'npm:@ant-design/icons',
      'npm:@tanstack/react-query',
      'npm:dayjs',
      'npm:nanoid',
      'npm:zod',
    ],
    why: 'Components serve the features and know none of them.',
  },
  {
    from: 'src-renderer/ipc/',
    may: ['src-renderer/ipc/', 'src-shared/', 'npm:react', 'npm:@tanstack/react-query', 'npm:zod'],
    why: 'The request layer is below every page.',
  },
  {
    from: 'src-renderer/messages/',
    may: ['src-renderer/messages/', 'src-renderer/ipc/', 'src-shared/'],
    why: 'Wording knows no page.',
  },
  {
    from: 'src-renderer/app/',
    may: [
      'src-renderer/app/',
      'src-renderer/features/*/index.ts',
      'src-renderer/components/',
      'src-renderer/ipc/',
      'src-renderer/messages/',
      'src-shared/',
      'npm:react',
      'npm:react-dom',
      'npm:react-router',
      'npm:antd',
      'npm:@ant-design/icons',
      'npm:@tanstack/react-query',
      'npm:dayjs',
      'npm:zod',
    ],
    why: 'The shell enters a feature by its front door.',
  },
  {
    from: 'scripts/',
    may: ['scripts/', 'node:*'],
    why: 'Scripts must run before the npm packages are there.',
  },
];

/** Packages that only some places may know, whatever their row allows. */
export const NARROW_PACKAGES = [
  {
    name: 'electron',
    places: /^src-main\/(platform\/|preload\/|index\.ts$|ipc\/register\.ts$)/,
    why: 'Only the platform and the entries know Electron.',
  },
  {
    name: 'dayjs',
    places: /^src-renderer\/(components\/day|app\/theme)\//,
    why: "Days are plain text everywhere but at Ant Design's pickers.",
  },
  {
    name: 'yazl',
    places: /^src-main\/store\/backup\//,
    why: 'Only backups are written as archives.',
  },
  {
    name: 'yauzl',
    places: /^src-main\/store\/backup\//,
    why: 'Only backups are read as archives.',
  },
];
