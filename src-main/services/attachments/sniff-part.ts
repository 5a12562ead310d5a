import type { AttachmentRisk } from '@shared/domain/attachment/risks';
import { isOutside } from './outside-target';
import type { XmlListener } from './scan-xml';
import { WordFields } from './word-fields';

/** What a part of an Office file does. */
export interface PartFacts {
  readonly risks: ReadonlySet<AttachmentRisk>;
  readonly hasMacros: boolean;
  readonly runsCommands: boolean;
}

/** Links whose target is asked for however near it lies. */
const ALWAYS_ASKED = /\/(oleObject|mailMerge\w*|aFChunk|control)$/i;
const MACRO_SHEET = /\/(xl)?(intl)?macrosheet$/i;
/** Elements that hold a formula of Excel. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);

/**
 * Listens to one part of an Office file, whichever it is: Word's fields, Excel's formulas and links
 * to other programs, and where the relationships lead (ECMA-376 parts 1 and 2).
 */
export class PartReader implements XmlListener {
  private readonly risks = new Set<AttachmentRisk>();
  private readonly fields = new WordFields();
  private hasMacros = false;
  private runsCommands = false;
  /** The element whose text is being read, of those that matter. */
  private inside: 'instruction' | 'shown' | 'formula' | null = null;
  private formula = '';

  readonly open = (name: string, attributes: () => ReadonlyMap<string, string>): void => {
    if (name === 'instrText' || name === 'delInstrText') this.inside = 'instruction';
    else if (name === 't') this.inside = 'shown';
    else if (FORMULAS.has(name)) this.inside = 'formula';
    else if (name === 'fldChar') this.fields.mark(attributes().get('fldCharType'));
    else if (name === 'fldSimple') this.judgeField(attributes().get('instr') ?? '');
    else if (name === 'Relationship') this.judgeLink(attributes());
    else if (name === 'ddeLink') this.runsCommands = true;
    else if (name === 'oleLink') this.risks.add('outside_content');
  };

  readonly close = (name: string): void => {
    if (this.inside === 'formula' && FORMULAS.has(name)) {
      this.judgeFormula(this.formula);
      this.formula = '';
    }
    this.inside = null;
  };

  readonly text = (text: string): void => {
    if (this.inside === 'instruction') this.fields.addInstruction(text);
    else if (this.inside === 'shown') this.fields.addShown(text);
    else if (this.inside === 'formula') this.formula += text;
  };

  /** What was found, once the part is read to its end. */
  finish(): PartFacts {
    for (const instruction of this.fields.finish()) this.judgeField(instruction);
    this.judgeFormula(this.formula);
    const { risks, hasMacros, runsCommands } = this;
    return { risks, hasMacros, runsCommands };
  }

  private judgeField(instruction: string): void {
    const [, word = '', rest = ''] = /^[\s"“”]*([a-z]+)([\s\S]*)$/i.exec(instruction) ?? [];
    switch (word.toUpperCase()) {
      case 'DDE':
      case 'DDEAUTO':
        this.runsCommands = true;
        break;
      case 'LINK':
      case 'DATABASE':
      case 'INCLUDETEXT':
      case 'INCLUDE':
      case 'IMPORT':
        this.risks.add('outside_content');
        break;
      case 'INCLUDEPICTURE':
        if (isOutside(rest.replace(/["“”]/g, ' ').trim().split(/\s/)[0] ?? ''))
          this.risks.add('outside_content');
        break;
      default:
    }
  }

  private judgeLink(said: ReadonlyMap<string, string>): void {
    const type = said.get('Type') ?? '';
    const target = said.get('Target') ?? '';
    if (MACRO_SHEET.test(type)) this.hasMacros = true;
    const leadsOut = said.get('TargetMode')?.toLowerCase() === 'external';
    if (!leadsOut && !/\/aFChunk$/i.test(type)) return;
    // Somebody has to click a link; all else is fetched while the paper opens.
    if (/\/hyperlink$/i.test(type)) return;
    if (ALWAYS_ASKED.test(type) || isOutside(target)) this.risks.add('outside_content');
  }

  /** A bar outside quotes names another program: `=cmd|'/c calc'!A0`. */
  private judgeFormula(formula: string): void {
    const bare = formula.replace(/"[^"]*"|'[^']*'/g, '');
    if (bare.includes('|') || /\bDDE\s*\(/i.test(bare)) this.runsCommands = true;
    if (/\bWEBSERVICE\s*\(/i.test(bare)) this.risks.add('outside_content');
  }
}
