import { z } from 'zod';
import { localDate } from '../kernel/local-date';
import { coreOf, saysOf } from '../record/walk';
import { day, time } from '../record/words';

type Schema = z.core.$ZodType;

/** Which of two: the same record, but everything that is chosen is chosen otherwise. */
export type Choosing = 0 | 1;

/** What stands in the text fields of a marked record: nothing that anybody writes. */
export const MARK = /〖(@?[\p{L}\w.]+)〗/gu;

/**
 * A record in which every field says where it stands: a text `〖registration.place〗`, days and amounts that are found nowhere
 * else. What a paper prints of it tells which tag stands where. One entry a list.
 */
export function markedRecord<S extends z.ZodObject>(schema: S, choosing: Choosing): z.output<S> {
  return new Marker(choosing).objectOf(schema, '') as z.output<S>;
}

/** Makes the parts of one marked record: no two of them say the same. */
export class Marker {
  private readonly choosing: Choosing;
  private readonly form: string;
  private count = 0;

  /** @param form which of several forms of a part, by its member `form` */
  constructor(choosing: Choosing, form = '') {
    this.choosing = choosing;
    this.form = form;
  }

  /** @param path of the object in the record; empty for the record itself */
  objectOf(schema: z.ZodObject, path: string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries<Schema>(schema.shape).map(([key, member]) => [
        key,
        this.valueOf(member, path === '' ? key : `${path}.${key}`),
      ]),
    );
  }

  /** @param path of the member in the record */
  valueOf(schema: Schema, path: string): unknown {
    const says = saysOf(schema);
    const core = coreOf(schema);
    if (says?.kind === 'field') return this.fieldOf(says.words, core, path);
    if (core instanceof z.ZodObject) return this.objectOf(core, path);
    if (core instanceof z.ZodArray) return [this.valueOf(core.element, `${path}.0`)];
    if (core instanceof z.ZodUnion) return this.valueOf(this.variantOf(core), path);
    return this.keptOf(core, path);
  }

  /** The agreement's form is asked for; of parties the person, of anything else the first. */
  private variantOf(union: z.ZodUnion): Schema {
    const ofForm = union.options.find((one) => {
      const { form } = (coreOf(one) as z.ZodObject).shape;
      const literal = form === undefined ? null : coreOf(form);
      return literal instanceof z.ZodLiteral && literal.value === this.form;
    });
    return ofForm ?? (union.options[0] as Schema);
  }

  private fieldOf(words: unknown, core: Schema, path: string): unknown {
    this.count += 1;
    if (words === day) return this.dayOf();
    if (words === time) return `0${this.choosing}:${10 + (this.count % 50)}`;
    if (core instanceof z.ZodEnum) return core.options.at(-this.choosing);
    if (core instanceof z.ZodLiteral) return core.value;
    if (core instanceof z.ZodBoolean) return this.choosing === 0;
    if (core instanceof z.ZodNumber) return 700_000 + this.count * 111 + this.choosing;
    if (core instanceof z.ZodArray) return path.endsWith('Ids') ? ['p1'] : [`〖${path}〗`];
    return /PartyId$/.test(path) ? (/obligee/.test(path) ? 'p2' : 'p1') : `〖${path}〗`;
  }

  /** Years in which nothing happened yet. */
  private dayOf(): string {
    const [month, of] = [(this.count % 12) + 1, (Math.floor(this.count / 12) % 28) + 1];
    const two = (part: number) => `${part}`.padStart(2, '0');
    return localDate(`${2061 + this.choosing}-${two(month)}-${two(of)}`);
  }

  private keptOf(core: Schema, path: string): unknown {
    if (core instanceof z.ZodString) return keyOf(path);
    if (core instanceof z.ZodNumber) return 1;
    if (core instanceof z.ZodBoolean) return true;
    return null;
  }
}

/** What names an entry: the same wherever it is named. */
function keyOf(path: string): string {
  const [last = ''] = path.split('.').slice(-1);
  if (/partyId$/i.test(last)) return 'p1';
  if (/obligationId$/.test(last) || /obligations\.0\.id$/.test(path)) return 'obligation';
  return path.replace(/\W/g, '-');
}
