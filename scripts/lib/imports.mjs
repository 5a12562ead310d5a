import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * @typedef {{ from: string, specifier: string, to: string | null, isLoaded: boolean }} Import
 * `from` and `to` are paths inside the project with forward slashes; `to` may also be `npm:name`
 * or `node:name`, and is null when the import leads nowhere. `isLoaded` says that it is loaded
 * together with `from`: no `import()`, and not only types.
 */

const ALIASES = { '@shared/': 'src-shared/', '@main/': 'src-main/', '@renderer/': 'src-renderer/' };
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
const SOURCE = /\.(ts|tsx|mjs)$/;

/**
 * Every import of every source file below the folders, types included.
 *
 * @param {readonly string[]} folders
 * @param {(code: string, options: { lang: string }) => object} parse
 * @returns {Import[]}
 */
export function readImports(folders, parse) {
  return readSources(folders, parse).flatMap(({ path, tree }) =>
    collectImports(tree).map(({ specifier, isLoaded }) => ({
      from: path,
      specifier,
      to: resolveImport(path, specifier),
      isLoaded,
    })),
  );
}

/**
 * Every source file below the folders, with its text and its syntax tree.
 *
 * @param {readonly string[]} folders
 * @param {(code: string, options: { lang: string }) => object} parse
 * @returns {{ path: string, text: string, tree: object }[]}
 */
export function readSources(folders, parse) {
  return folders.flatMap(listFiles).map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text, tree: parse(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }) };
  });
}

function listFiles(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

/** Static and dynamic imports, re-exports and `import('…')` types, wherever they stand in the tree. */
function collectImports(node) {
  if (Array.isArray(node)) return node.flatMap(collectImports);
  if (node === null || typeof node !== 'object') return [];
  const literal = node.source?.value ?? node.argument?.literal?.value;
  const own = /^(Import|Export|TSImport)/.test(node.type) && typeof literal === 'string';
  const here = own ? [{ specifier: literal, isLoaded: isLoadedWithFile(node) }] : [];
  return [...here, ...Object.values(node).flatMap(collectImports)];
}

function isLoadedWithFile(node) {
  if (!/^(ImportDeclaration|Export)/.test(node.type)) return false;
  if ([node.importKind, node.exportKind].includes('type')) return false;
  const names = node.specifiers ?? [];
  const areTypes = names.every((name) => [name.importKind, name.exportKind].includes('type'));
  return names.length === 0 || !areTypes;
}

function resolveImport(from, specifier) {
  if (builtinModules.includes(specifier.replace(/^node:/, ''))) {
    return `node:${specifier.replace(/^node:/, '')}`;
  }
  const alias = Object.keys(ALIASES).find((start) => specifier.startsWith(start));
  if (alias) return findFile(ALIASES[alias] + specifier.slice(alias.length));
  if (specifier.startsWith('.')) return findFile(posix.join(dirname(from), specifier));
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return `npm:${name}`;
}

function findFile(path) {
  const bare = path.replace(/\?.*$/, '');
  const found = ENDINGS.map((ending) => bare + ending).find((candidate) =>
    statSync(join(ROOT, candidate), { throwIfNoEntry: false })?.isFile(),
  );
  return found ?? null;
}

/**
 * Circles of imports, each once, as the list of files passed through.
 *
 * @param {readonly Import[]} imports
 * @returns {string[][]}
 */
export function findCircles(imports) {
  const next = new Map();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const circles = [];
  const done = new Set();
  const visit = (file, path) => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}
