/** npm run imports: who imports whom, against the walls of scripts/lib/import-rules.mjs. */
import { findCircles, readImports } from './lib/imports.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { findTiedRooms } from './lib/rooms.mjs';
import { fail } from './lib/run.mjs';
import { findBreach } from './lib/walls.mjs';
import { findHeavyStart } from './lib/window-start.mjs';

await ensurePackages();
// Named at run time: the scripts must load before any package is installed.
const parserPackage = 'vite';
const { parseAst } = await import(parserPackage);

const imports = readImports(['src-shared', 'src-main', 'src-renderer', 'scripts'], parseAst);
const breaches = imports.map(findBreach).filter((sentence) => sentence !== null);
const circles = findCircles(imports).map((files) => `a circle: ${files.join(' → ')}`);
const problems = [...breaches, ...circles, ...findTiedRooms(imports), ...findHeavyStart(imports)];
if (problems.length > 0)
  fail(`${problems.join('\n')}\n${problems.length} imports break the walls.`);
console.log(`${imports.length} imports, no wall broken.`);
