import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stored line of head and body, as JSON gives it; read without the program's own code. */
export interface StoredLine {
  readonly v: number;
  readonly seq: number;
  readonly group: number;
  readonly records: readonly {
    readonly kind: string;
    readonly id: string;
    readonly shard: string;
  }[];
  readonly prev: string;
  readonly bodyHash: string;
  readonly salt?: string;
  readonly body: { readonly action: string; readonly steps: readonly unknown[] } | null;
}

/** The lines of a journal file as they stand there. */
export function textsIn(root: string, name = '2026-11.jsonl'): string[] {
  return readFileSync(join(root, 'journal', name), 'utf8')
    .trimEnd()
    .split('\n');
}

export function linesIn(root: string, name = '2026-11.jsonl'): StoredLine[] {
  return textsIn(root, name).map((text) => JSON.parse(text) as StoredLine);
}

/** What was asked for in each line of a journal file. */
export function actionsIn(root: string, name = '2026-11.jsonl'): string[] {
  return linesIn(root, name).map(({ body }) => body?.action ?? 'no body');
}

/** Rewrites the lines of a journal file. */
export function editLines(
  root: string,
  edit: (texts: string[]) => readonly string[],
  name = '2026-11.jsonl',
): void {
  writeFileSync(join(root, 'journal', name), `${edit(textsIn(root, name)).join('\n')}\n`);
}

/** The head of a line, and what the line after names. */
export function headOf(text: string): { readonly head: string; readonly hash: string } {
  const [, head = ''] = /^(.*?"bodyHash":"[0-9a-f]{64}")/s.exec(text) ?? [];
  return { head, hash: sha256(head) };
}

/** The line with its body and salt taken away, as when its time of keeping is over. */
export function withoutBody(text: string): string {
  return framed(`${headOf(text).head},"body":null`);
}

/** The line with another text in its body, and every hash that belongs to it. */
export function forged(text: string, edit: (salted: string) => string): string {
  const { head } = headOf(text);
  const salted = edit(text.slice(head.length + 1).replace(/,"hash":"[0-9a-f]{64}"\}$/, ''));
  return framed(`${head.slice(0, -65)}${sha256(salted)}",${salted}`);
}

/** The line with another text somewhere, and the hash at its end to match. */
export function reframed(text: string, edit: (open: string) => string): string {
  return framed(edit(text.replace(/,"hash":"[0-9a-f]{64}"\}$/, '')));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function framed(open: string): string {
  return `${open},"hash":"${sha256(open)}"}`;
}
