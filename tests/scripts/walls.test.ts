import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to: string | null;
  readonly isLoaded: boolean;
}

async function loadScript<T>(name: string): Promise<T> {
  const file = join(__dirname, '../../scripts/lib', name);
  return (await import(pathToFileURL(file).href)) as T;
}

const { findBreach } = await loadScript<{ findBreach: (edge: Import) => string | null }>(
  'walls.mjs',
);
const { findCircles } = await loadScript<{
  findCircles: (edges: readonly Import[]) => string[][];
}>('imports.mjs');

const { findTiedRooms } = await loadScript<{
  findTiedRooms: (edges: readonly Import[]) => string[];
}>('rooms.mjs');

const { findHeavyStart } = await loadScript<{
  findHeavyStart: (edges: readonly Import[]) => string[];
}>('window-start.mjs');

const { parseAst } = await import('vite');
const { readImports } = await loadScript<{
  readImports: (folders: readonly string[], parse: typeof parseAst) => Import[];
}>('imports.mjs');

const edge = (from: string, to: string | null, isLoaded = true): Import => ({
  from,
  specifier: to ?? './gone',
  to,
  isLoaded,
});

describe('walls between the parts', () => {
  test.each([
    ['the domain reading the disk', 'src-shared/domain/case/a.ts', 'node:fs'],
    ['the domain knowing the contract', 'src-shared/domain/case/a.ts', 'src-shared/ipc/define.ts'],
    ['the domain making ids', 'src-shared/domain/case/a.ts', 'npm:nanoid'],
    ['a contract file knowing main', 'src-shared/ipc/a.ts', 'src-main/store/b.ts'],
    ['the store knowing a service', 'src-main/store/a.ts', 'src-main/services/b.ts'],
    ['a paper writing files', 'src-main/documents/a.ts', 'node:fs/promises'],
    ['a service knowing Electron', 'src-main/services/a.ts', 'npm:electron'],
    ['a service knowing the transport', 'src-main/services/a.ts', 'src-shared/ipc/envelope.ts'],
    ['a handler reaching past the services', 'src-main/ipc/a.ts', 'src-main/store/b.ts'],
    ['a handler opening windows', 'src-main/ipc/handlers.ts', 'npm:electron'],
    ['the command line knowing Electron', 'src-main/cli/a.ts', 'npm:electron'],
    ['the wire knowing the routes', 'src-main/preload/index.ts', 'src-shared/ipc/contract.ts'],
    [
      'one feature knowing another',
      'src-renderer/features/cases/a.tsx',
      'src-renderer/features/today/index.ts',
    ],
    [
      'a feature knowing the shell',
      'src-renderer/features/cases/a.tsx',
      'src-renderer/app/App.tsx',
    ],
    [
      'the shell entering by the window',
      'src-renderer/app/a.tsx',
      'src-renderer/features/cases/CasesPage.tsx',
    ],
    [
      'a component knowing a feature',
      'src-renderer/components/a.tsx',
      'src-renderer/features/cases/index.ts',
    ],
    ['the window knowing main', 'src-renderer/features/cases/a.tsx', 'src-main/services/a.ts'],
    ['dayjs away from the pickers', 'src-renderer/features/cases/a.tsx', 'npm:dayjs'],
    ['a script needing a package', 'scripts/a.mjs', 'npm:vite'],
    ['an import that leads nowhere', 'src-main/index.ts', null],
  ])('%s is refused', (_what, from, to) => {
    expect(findBreach(edge(from, to))).toContain(from);
  });

  test.each([
    ['src-shared/domain/case/a.ts', 'src-shared/domain/kernel/b.ts'],
    ['src-shared/domain/case/a.ts', 'npm:zod'],
    ['src-main/services/a.ts', 'src-main/store/b.ts'],
    ['src-main/platform/a.ts', 'npm:electron'],
    ['src-main/ipc/register.ts', 'npm:electron'],
    ['src-renderer/app/a.tsx', 'src-renderer/features/cases/index.ts'],
    ['src-renderer/features/cases/a.tsx', 'src-renderer/features/cases/parts/b.tsx'],
    ['src-renderer/components/day/a.tsx', 'npm:dayjs'],
  ])('%s may import %s', (from, to) => {
    expect(findBreach(edge(from, to))).toBeNull();
  });

  test('a feature whose name begins like another is still another', () => {
    const from = 'src-renderer/features/case/a.tsx';
    expect(findBreach(edge(from, 'src-renderer/features/cases/a.tsx'))).not.toBeNull();
  });
});

describe('circles', () => {
  test('a circle is named once, whatever leads into it', () => {
    const edges = [edge('x', 'a'), edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('x', 'c')];
    expect(findCircles(edges)).toEqual([['a', 'b', 'c', 'a']]);
  });
  test('two ways to one file are no circle', () => {
    expect(findCircles([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual(
      [],
    );
  });
});

describe('rooms that lie side by side', () => {
  const down = edge('src-shared/domain/case/rules/a.ts', 'src-shared/domain/case/model/b.ts');

  test('an import back is told with both doors (bug: rooms that can only be read together)', () => {
    const back = edge('src-shared/domain/case/model/c.ts', 'src-shared/domain/case/rules/d.ts');
    const [sentence, ...others] = findTiedRooms([down, back]);
    expect(others).toEqual([]);
    expect(sentence).toContain('rules → model → rules');
    expect(sentence).toContain(back.from);
  });

  test('a circle over three rooms is one too, at any level', () => {
    const rooms = ['case', 'party', 'studio', 'case'];
    const edges = rooms
      .slice(1)
      .map((to, at) =>
        edge(`src-shared/domain/${rooms[at]}/x/a.ts`, `src-shared/domain/${to}/b.ts`),
      );
    expect(findTiedRooms(edges)).toHaveLength(1);
  });

  test('files that lie loose beside the rooms, and packages, are no rooms', () => {
    const loose = edge('src-shared/domain/case/model/b.ts', 'src-shared/domain/case/kind.ts');
    const inside = edge('src-shared/domain/case/kind.ts', 'src-shared/domain/case/rules/a.ts');
    expect(findTiedRooms([down, loose, inside, edge('src-main/a/b.ts', 'npm:zod')])).toEqual([]);
  });
});

describe('what the window begins with', () => {
  const page = edge('src-renderer/main.tsx', 'src-renderer/features/today/week.ts');
  const schema = edge('src-renderer/features/today/week.ts', 'src-shared/domain/a.ts');
  const zod = edge('src-shared/domain/a.ts', 'npm:zod');

  test('schemas are told with the way by which they came (bug: every start waits for zod)', () => {
    const [sentence, ...others] = findHeavyStart([page, schema, zod]);
    expect(others).toEqual([]);
    expect(sentence).toContain('main.tsx → src-renderer/features/today/week.ts → src-shared');
  });

  test('types cost nothing, and a page that is loaded later may have them', () => {
    expect(findHeavyStart([page, { ...schema, isLoaded: false }, zod])).toEqual([]);
  });

  test('import(), types alone and types among values are told apart in the real files', () => {
    const read = (folder: string, from: string) =>
      readImports([folder], parseAst).filter((one) => one.from === from);
    const later = read('src-renderer/app', 'src-renderer/app/later-pages.ts');
    expect(later.filter(({ to }) => to?.includes('/features/')).map((one) => one.isLoaded)).toEqual(
      later.filter(({ to }) => to?.includes('/features/')).map(() => false),
    );
    const ofRoutes = read('src-renderer/ipc', 'src-renderer/ipc/use-route.ts');
    const isLoaded = (name: string) =>
      ofRoutes.find(({ specifier }) => specifier === name)?.isLoaded;
    expect(isLoaded('@shared/ipc/contract')).toBe(false);
    expect(isLoaded('@tanstack/react-query')).toBe(true);
    expect(isLoaded('./request')).toBe(true);
  });
});
