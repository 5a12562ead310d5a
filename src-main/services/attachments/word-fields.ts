/** A field of Word while it is being read (ECMA-376 part 1, 17.16). */
interface OpenField {
  instruction: string;
  /** From the `separate` mark on: what the field shows, not what it does. */
  isResult: boolean;
  result: string;
}

/**
 * Puts the instructions of Word's fields together, which may lie in pieces over many runs, inside
 * one another, or be spelled by a QUOTE field in numbers of characters.
 */
export class WordFields {
  readonly instructions: string[] = [];
  private readonly open: OpenField[] = [];

  mark(kind: string | undefined): void {
    if (kind === 'begin') this.open.push({ instruction: '', isResult: false, result: '' });
    const top = this.open.at(-1);
    if (kind === 'separate' && top !== undefined) top.isResult = true;
    if (kind === 'end') this.endField();
  }

  addInstruction(text: string): void {
    const top = this.open.at(-1);
    if (top !== undefined) top.instruction += text;
  }

  /** Text that is shown: of a field, its result. */
  addShown(text: string): void {
    const top = this.open.at(-1);
    if (top?.isResult === true) top.result += text;
  }

  /** A field without an end counts as well. */
  finish(): readonly string[] {
    while (this.open.length > 0) this.endField();
    return this.instructions;
  }

  private endField(): void {
    const field = this.open.pop();
    if (field === undefined) return;
    this.instructions.push(field.instruction);
    const outer = this.open.at(-1);
    if (outer === undefined) return;
    const shown = quotedCharacters(field.instruction) ?? field.result;
    if (outer.isResult) outer.result += shown;
    else outer.instruction += shown;
  }
}

/** What `QUOTE 68 68 69` spells; null for any other field. */
function quotedCharacters(instruction: string): string | null {
  const numbers = /^\s*QUOTE((?:\s+(?:0x)?[\da-f]{1,6})+)\s*$/i.exec(instruction)?.[1];
  if (numbers === undefined) return null;
  const codes = numbers.trim().split(/\s+/).map(Number);
  return codes.every((code) => code > 0 && code <= 0x10ffff) ? String.fromCodePoint(...codes) : '';
}
