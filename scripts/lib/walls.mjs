import { NARROW_PACKAGES, WALLS } from './import-rules.mjs';

/**
 * The sentence for an import that breaks a wall, or null when it keeps them all.
 *
 * @param {import('./imports.mjs').Import} edge
 * @returns {string | null}
 */
export function findBreach({ from, specifier, to }) {
  if (to === null) return `${from}: '${specifier}' leads nowhere`;
  const narrow = NARROW_PACKAGES.find(({ name }) => to === `npm:${name}`);
  if (narrow && /^src-/.test(from) && !narrow.places.test(from))
    return explain(from, to, narrow.why);
  const wall = WALLS.find((row) => matches(row.from, from));
  if (wall === undefined) return null;
  const isAllowed = wall.may.some((name) => allows(name, wall.from, from, to));
  return isAllowed ? null : explain(from, to, wall.why);
}

function allows(name, wallFrom, from, to) {
  if (name === 'own folder') return to.startsWith(takeFolder(wallFrom, from));
  if (name === 'node:*') return to.startsWith('node:');
  if (/^(npm|node):/.test(name)) return to === name;
  return matches(name, to);
}

/** Whether a path begins like the pattern, in which `*` stands for one folder name. */
function matches(pattern, path) {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  const last = wanted.length - 1;
  return wanted.every((part, at) =>
    at === last
      ? (parts[at] ?? '').startsWith(part)
      : part === '*'
        ? at in parts
        : part === parts[at],
  );
}

function takeFolder(pattern, path) {
  const depth = pattern.split('/').length - 1;
  return `${path.split('/').slice(0, depth).join('/')}/`;
}

function explain(from, to, why) {
  return `${from} → ${to}\n    ${why}`;
}
