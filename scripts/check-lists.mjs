/** npm run lists: no verb and no field is spelled in a second list, see scripts/lib/second-lists.mjs. */
import { readSources } from './lib/imports.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { fail } from './lib/run.mjs';
import { findSecondLists } from './lib/second-lists.mjs';

await ensurePackages();
// Named at run time: the scripts must load before any package is installed.
const parserPackage = 'vite';
const { parseAst } = await import(parserPackage);

const sources = readSources(['src-shared', 'src-main', 'src-renderer'], parseAst);
const problems = findSecondLists(sources);
if (problems.length > 0)
  fail(`${problems.join('\n')}\n${problems.length} lists spell again what is defined elsewhere.`);
console.log(`${sources.length} files, no verb and no field in a second list.`);
