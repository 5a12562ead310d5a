/** Where the window's script begins. */
const ENTRY = 'src-renderer/main.tsx';

/**
 * What must not come with the first file of the window's script, for every start would wait for it. Pages behind
 * `import()` may have it.
 */
const TOO_HEAVY = [
  {
    to: 'npm:zod',
    why: 'The window begins with words, not rules: schemas come with the later pages (docs/architecture.md, The start).',
  },
];

/**
 * The sentences for what the window begins with and should not, each with the imports that lead there.
 *
 * @param {readonly import('./imports.mjs').Import[]} imports
 * @returns {string[]}
 */
export function findHeavyStart(imports) {
  const cameFrom = walk(imports);
  return TOO_HEAVY.filter(({ to }) => cameFrom.has(to)).map(
    ({ to, why }) => `${wayTo(to, cameFrom).join(' → ')}\n    ${why}`,
  );
}

/** Everything that is loaded with the entry, each with the file by which it was reached first. */
function walk(imports) {
  const next = new Map();
  for (const { from, to, isLoaded } of imports)
    if (isLoaded) next.set(from, [...(next.get(from) ?? []), to]);
  const cameFrom = new Map([[ENTRY, null]]);
  for (const file of cameFrom.keys())
    for (const to of next.get(file) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, file);
  return cameFrom;
}

function wayTo(file, cameFrom) {
  const way = [];
  for (let at = file; at !== null; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
