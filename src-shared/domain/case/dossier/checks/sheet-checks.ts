import { atSheet, defineFileCheck, doubtful, lacking } from '../file-check';

/** Every paper that the file must have lies in it (司发通〔2010〕239号 with the district's own requirements). */
export const missingPaperCheck = defineFileCheck({
  key: 'missing_paper',
  find: ({ rows }) =>
    rows
      .filter(({ state }) => state === 'missing')
      .map((row) => lacking(`卷里应当有《${row.label}》，现在没有。`, atSheet(row))),
});

/** A form that the file must have was at least printed, to be written on. */
export const unwrittenFormCheck = defineFileCheck({
  key: 'unwritten_form',
  find: ({ rows }) =>
    rows
      .filter(({ isByHand, isRequired, state }) => isByHand && isRequired && state === 'draft')
      .map((row) => lacking(`《${row.title}》要打印出来手写，还没有打印过。`, atSheet(row))),
});

/** What each paper itself lacks. */
export const incompletePaperCheck = defineFileCheck({
  key: 'incomplete_paper',
  find: ({ rows }) =>
    rows.flatMap((row) => {
      const messages = row.findings
        .filter(({ severity }) => severity === 'missing')
        .map(({ message }) => message.replace(/。$/, ''));
      if (messages.length === 0) return [];
      return [lacking(`《${row.title}》还缺：${messages.join('；')}。`, atSheet(row))];
    }),
});

/** Whoever signs has signed: the signed original lies in the file as a scan. Before it was printed nobody can have. */
export const signatureCheck = defineFileCheck({
  key: 'signature',
  find: ({ rows }) =>
    rows
      .filter(({ wantsInk, state, isInFile }) => wantsInk && isInFile && state === 'printed')
      .map((row) =>
        doubtful(
          `《${row.title}》打印过，还没有附签字原件的扫描件，请核对是否签了字。`,
          atSheet(row),
        ),
      ),
});

/** As many copies as there must be: one each party, one for the file (人民调解法 第29条第3款 for the agreement). */
export const copiesCheck = defineFileCheck({
  key: 'copies',
  find: ({ rows }) =>
    rows
      .filter(({ printedCopies, copies }) => printedCopies > 0 && printedCopies < copies)
      .map((row) =>
        doubtful(
          `《${row.title}》应当有 ${row.copies} 份，只记了打印 ${row.printedCopies} 份。`,
          atSheet(row),
        ),
      ),
});

/** The sheet in the cabinet says what the case says. */
export const changedSinceCheck = defineFileCheck({
  key: 'changed_since',
  find: ({ rows }) =>
    rows
      .filter(({ hasChanged }) => hasChanged)
      .map((row) => doubtful(`《${row.title}》打印以后内容变过，卷里的那份是旧的。`, atSheet(row))),
});

/** A text that a person worded was made of what the case said then. */
export const outdatedTextCheck = defineFileCheck({
  key: 'outdated_text',
  find: ({ rows }) =>
    rows
      .filter(({ outdatedTexts }) => outdatedTexts > 0)
      .map((row) =>
        doubtful(`《${row.title}》有改过的文字，案卷后来变了，请选用哪一个。`, atSheet(row)),
      ),
});
