import { decodeXml, scanXml } from '../attachments/scan-xml';
import type { PackageParts } from './open-package';

/** A paragraph of a Word file, as far as tags may stand in it. */
export interface TemplateParagraph {
  /** Such as 正文第 12 段. */
  readonly where: string;
  readonly text: string;
  /** The parts it lies in, from the outside in: part of the file, cells, rows, frames; each with a number of its own. */
  readonly within: readonly string[];
}

/** What holds paragraphs, and what a loop must not begin within and end outside of. */
const HOLDERS: ReadonlySet<string> = new Set(['tbl', 'tr', 'tc', 'txbxContent', 'sdtContent']);

/** Text outside of paragraphs into which tags are filled as well: the file's properties. */
const PROPERTIES: ReadonlySet<string> = new Set(
  'Company HyperlinkBase Manager category keywords creator description subject title contentStatus PublishDate Abstract CompanyAddress CompanyPhone CompanyFax CompanyEmail lpstr lpwstr'.split(
    ' ',
  ),
);

/** Every paragraph of every part of a Word file that has text, in order. Null when a part is in no encoding that is known. */
export function readParagraphs(parts: PackageParts): TemplateParagraph[] | null {
  const found: TemplateParagraph[] = [];
  for (const [name, bytes] of parts) {
    if (!/\.xml$/i.test(name) || name.startsWith('customXml/')) continue;
    const xml = decodeXml(bytes);
    if (xml === null) return null;
    found.push(...new PartParagraphs(name).read(xml));
  }
  return found;
}

interface Open {
  readonly within: readonly string[];
  text: string;
}

class PartParagraphs {
  private readonly part: string;
  private readonly place: string;
  private readonly found: TemplateParagraph[] = [];
  private readonly holders: string[] = [];
  private readonly open: Open[] = [];
  private isText = false;
  private holderCount = 0;

  constructor(part: string) {
    this.part = part;
    this.place = placeOf(part);
  }

  read(xml: string): TemplateParagraph[] {
    scanXml(xml, {
      open: (name) => this.begin(name),
      close: (name) => this.end(name),
      text: (text) => this.say(text),
    });
    return this.found;
  }

  private begin(name: string): void {
    if (HOLDERS.has(name)) {
      this.holderCount += 1;
      this.holders.push(`${name} ${this.holderCount}`);
    } else if (name === 'p' || PROPERTIES.has(name)) {
      this.open.push({ within: [this.part, ...this.holders], text: '' });
      this.isText = name !== 'p';
    } else if (name === 't') this.isText = true;
    else if (name === 'tab' || name === 'br') this.add(' ');
  }

  private end(name: string): void {
    if (HOLDERS.has(name)) this.holders.pop();
    else if (name === 'p' || PROPERTIES.has(name)) {
      this.isText = false;
      const ended = this.open.pop();
      if (ended !== undefined && ended.text.trim() !== '')
        this.found.push({ ...ended, where: `${this.place}第 ${this.found.length + 1} 段` });
    } else if (name === 't') this.isText = false;
  }

  private say(text: string): void {
    if (this.isText) this.add(text);
  }

  private add(text: string): void {
    const last = this.open.at(-1);
    if (last !== undefined) last.text += text;
  }
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/i, '页眉'],
  [/^word\/footer\d*\.xml$/i, '页脚'],
  [/^word\/footnotes\.xml$/i, '脚注'],
  [/^word\/endnotes\.xml$/i, '尾注'],
  [/^word\/comments\.xml$/i, '批注'],
  [/^docProps\//i, '文件属性'],
  [/^word\/document\d*\.xml$/i, '正文'],
];

function placeOf(part: string): string {
  return PLACES.find(([pattern]) => pattern.test(part))?.[1] ?? '别的部分';
}
