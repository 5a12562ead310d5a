import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '@shared/domain/kinds';
import type { Kind } from '@shared/domain/record/define-kind';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** The shapes of the forms that were released: `case-1.json`. A form that is in the making has none yet. */
const RELEASED = join(import.meta.dirname, '../../fixtures/forms');

/** What the schema of a kind lets through, as plain JSON; limits are part of it, for older records must keep them. */
function shapeOf({ schema }: Kind): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

const pathOf = ({ key }: Kind, form: number): string => join(RELEASED, `${key}-${form}.json`);

/** 0 for a kind that no release has. */
function lastReleased({ key }: Kind): number {
  const names = readdirSync(RELEASED).map((name) => /^(.+)-(\d+)\.json$/.exec(name));
  return Math.max(0, ...names.map((found) => (found?.[1] === key ? Number(found[2]) : 0)));
}

// At a release: `RELEASE_FORMS=1 npx vitest run --project domain tests/domain/record/stored-forms.test.ts`.
if (process.env.RELEASE_FORMS === '1')
  for (const kind of KINDS.list)
    writeFileSync(pathOf(kind, kind.form), `${JSON.stringify(shapeOf(kind), null, 1)}\n`);

describe('一种记录存下来的样子', () => {
  it.each(KINDS.list.map((kind) => [kind.key, kind] as const))(
    '%s: a schema that differs from the last release has a form of its own (bug: older programs strip, or stumble over, what they do not know)',
    (_key, kind) => {
      const released = lastReleased(kind);
      if (kind.form === released)
        expect(shapeOf(kind)).toEqual(JSON.parse(readFileSync(pathOf(kind, released), 'utf8')));
      // One step a release, however much has changed in it.
      else expect(kind.form).toBe(released + 1);
    },
  );
});
