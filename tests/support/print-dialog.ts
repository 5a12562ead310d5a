import type { RunningStudio } from './electron-app';

/** What the person does in the system's print dialog, or why it never comes. */
export interface PrintAnswer {
  /** Prints to this file. */
  readonly to?: string;
  readonly cancel?: boolean;
  readonly fail?: string;
  readonly printers?: [];
}

/**
 * Answers the system's dialog, which no test can click, in every window that prints from now on; all before it is the
 * program's own, the pages among it.
 */
export async function answerPrintDialog(studio: RunningStudio, answer: PrintAnswer): Promise<void> {
  await studio.app.evaluate(({ app }, given) => {
    const prepare = (contents: Electron.WebContents): void => {
      Object.assign(contents, {
        getPrintersAsync: async () => given.printers ?? [{ name: 'PDF' }],
        print: (_options: unknown, tell: (isDone: boolean, reason: string) => void) => {
          if (given.cancel) return tell(false, 'Print job canceled');
          if (given.fail !== undefined) return tell(false, given.fail);
          void contents.printToPDF({ preferCSSPageSize: true }).then((bytes) => {
            const files: typeof import('node:fs') | undefined =
              process.mainModule?.require('node:fs');
            files?.writeFileSync(given.to ?? '', bytes);
            tell(true, '');
          });
        },
      });
    };
    const earlier = Reflect.get(app, 'answerPrint') as typeof hear | undefined;
    const hear = (_event: unknown, contents: Electron.WebContents): void => prepare(contents);
    if (earlier !== undefined) app.off('web-contents-created', earlier);
    Reflect.set(app, 'answerPrint', hear);
    app.on('web-contents-created', hear);
  }, answer);
}
