import { attributeOf, childOf, childrenOf, elementsIn, prefixedAttribute } from './xml-search';
import { parseXml, writeXml, type XmlElement, type XmlPart } from './xml-tree';

/** The parts of a workbook by their names. */
export type FormParts = ReadonlyMap<string, Uint8Array>;

/** A sheet of cells in a form. */
export interface FormSheet {
  readonly name: string;
  /** Its part, such as `xl/worksheets/sheet1.xml`. */
  readonly path: string;
  /** Its place among all sheets, as names that belong to it give it. */
  readonly place: number;
  readonly part: XmlPart;
}

/** One line of a part's relationships. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part that it leads to; what lies outside is left out. */
  readonly path: string;
}

const WORKBOOK_TYPE = /\/officeDocument$/;

/**
 * A workbook taken apart as far as it was asked for; what was taken apart is written back, all other parts stay byte for
 * byte as they are.
 */
export class FormBook {
  readonly workbookPath: string;
  readonly sheets: readonly FormSheet[];
  private readonly parts: FormParts;
  private readonly opened = new Map<string, XmlPart>();
  private readonly removed = new Set<string>();
  private readonly changed = new Set<string>();
  private readonly replaced = new Map<string, Uint8Array>();

  /** Throws RangeError when it is no workbook that can be followed. */
  constructor(parts: FormParts) {
    this.parts = parts;
    const main = this.relationsOf('').find(({ type }) => WORKBOOK_TYPE.test(type));
    if (main === undefined || !parts.has(main.path)) throw new RangeError('no workbook');
    this.workbookPath = main.path;
    const relations = new Map(this.relationsOf(main.path).map((one) => [one.id, one]));
    const listed = elementsIn(this.read(main.path).root, 'sheet');
    this.sheets = listed.flatMap((sheet, place) => {
      const relation = relations.get(prefixedAttribute(sheet, 'id') ?? '');
      const name = attributeOf(sheet, 'name') ?? '';
      // A sheet that is all chart, or of a dialog, has no cells.
      if (relation === undefined || !/\/worksheet$/.test(relation.type)) return [];
      return [{ name, place, path: relation.path, part: this.read(relation.path) }];
    });
  }

  get workbook(): XmlElement {
    return this.read(this.workbookPath).root;
  }

  /** The names of all parts. */
  get paths(): string[] {
    return [...this.parts.keys()].filter((path) => !this.removed.has(path));
  }

  has(path: string): boolean {
    return this.parts.has(path) && !this.removed.has(path);
  }

  /** A part taken apart. Throws RangeError when it is not there or no XML. */
  read(path: string): XmlPart {
    const known = this.opened.get(path);
    if (known !== undefined) return known;
    const bytes = this.parts.get(path);
    if (bytes === undefined) throw new RangeError(`no part ${path}`);
    const part = parseXml(bytes);
    this.opened.set(path, part);
    return part;
  }

  /** A part that is about to be changed. */
  change(path: string): XmlElement {
    this.changed.add(path);
    return this.read(path).root;
  }

  /** A part as text, for what is not quite XML. */
  textOf(path: string): string {
    return new TextDecoder().decode(this.parts.get(path));
  }

  /** Puts another text in the place of a whole part. */
  replace(path: string, text: string): void {
    this.replaced.set(path, new TextEncoder().encode(text));
  }

  remove(path: string): void {
    this.removed.add(path);
  }

  /** The path of the relationships of a part; of the package itself for an empty one. */
  relationsPath(path: string): string {
    const cut = path.lastIndexOf('/') + 1;
    return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
  }

  /** What a part leads to within the package. */
  relationsOf(path: string): Relation[] {
    const relations = this.relationsPath(path);
    if (!this.has(relations)) return [];
    return childrenOf(this.read(relations).root, 'Relationship').flatMap((one) => {
      if (attributeOf(one, 'TargetMode')?.toLowerCase() === 'external') return [];
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) =>
        attributeOf(one, name),
      );
      return [{ id, type, path: resolvePart(path, target) }];
    });
  }

  /** The parts of one kind that a part leads to. @param kind the end of the relation's type, such as `drawing` */
  partsOf(path: string, kind: string): string[] {
    return this.relationsOf(path)
      .filter(({ type, path: target }) => type.endsWith(`/${kind}`) && this.has(target))
      .map(({ path: target }) => target);
  }

  /** Every name that is defined in the workbook. */
  get definedNames(): XmlElement[] {
    const names = childOf(this.workbook, 'definedNames');
    return names === undefined ? [] : childrenOf(names, 'definedName');
  }

  /** The parts with what was changed, in the order in which they lay. @param rest lets other things be done in between */
  async finish(
    rest: () => Promise<void> = async () => undefined,
  ): Promise<Map<string, Uint8Array>> {
    const written = new Map<string, Uint8Array>();
    for (const [path, bytes] of this.parts) {
      if (this.removed.has(path)) continue;
      const whole = this.replaced.get(path) ?? bytes;
      written.set(path, this.changed.has(path) ? await writeXml(this.read(path), rest) : whole);
    }
    return written;
  }
}

/** A target as it is written beside its source, as the name of a part. */
function resolvePart(source: string, target: string): string {
  const from = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const path: string[] = [...from];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
