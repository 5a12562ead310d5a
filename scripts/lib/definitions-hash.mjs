import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The files that say what stands in the index, with all that they import. */
const ENTRIES = [
  'src-main/store/index/case-columns.ts',
  'src-main/store/index/entry-row.ts',
  'src-main/store/search/search-text.ts',
  'src-shared/domain/case/view/case-entry.ts',
];

// Types say nothing at run time.
const IMPORT = /^(?:import|export)(?! type)[^;]*? from '([^']+)';$/gms;

/**
 * Names the definitions by which columns, rows and texts of the index are made: a hash over the sources of these files
 * and of all that they import. An index of other definitions is made anew.
 *
 * @param {string} root folder of the project
 * @param {readonly string[]} [entries] for tests
 * @returns {string}
 */
export function definitionsHash(root, entries = ENTRIES) {
  const sources = definitionSources(root, entries);
  const hash = createHash('sha256');
  const named = [...sources].map(([path, source]) => [relative(root, path), source]);
  for (const [path, source] of named.sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path.replaceAll('\\', '/')}\n${source.replaceAll('\r\n', '\n')}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The sources over which the hash goes, by path.
 *
 * @param {string} root folder of the project
 * @param {readonly string[]} [entries] for tests
 * @returns {Map<string, string>}
 */
export function definitionSources(root, entries = ENTRIES) {
  const sources = new Map();
  const visit = (path) => {
    if (sources.has(path)) return;
    const source = readFileSync(path, 'utf8');
    sources.set(path, source);
    for (const [, name = ''] of source.matchAll(IMPORT)) {
      const found = resolve(root, path, name);
      if (found !== null) visit(found);
    }
  };
  for (const entry of entries) visit(join(root, entry));
  return sources;
}

/** The file that an import names; null for a package. */
function resolve(root, from, name) {
  const path = name.startsWith('.')
    ? join(dirname(from), name)
    : name.startsWith('@shared/')
      ? join(root, 'src-shared', name.slice('@shared/'.length))
      : name.startsWith('@main/')
        ? join(root, 'src-main', name.slice('@main/'.length))
        : null;
  if (path === null) return null;
  return [path, `${path}.ts`].find((one) => one.endsWith('.ts') && existsSync(one)) ?? null;
}
