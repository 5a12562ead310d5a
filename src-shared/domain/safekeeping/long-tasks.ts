/** What the program may be busy with for longer than a moment. */
export const LONG_TASKS = [
  'backup',
  'restore',
  'check',
  'repair',
  'export',
  'move',
  'bind',
  'import',
  'take_back',
  'seal',
  'unseal',
  'reseal',
  'destroy',
] as const;
export type LongTask = (typeof LONG_TASKS)[number];
