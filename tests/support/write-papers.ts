import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPaperDocx } from '@main/documents/render-paper';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import type { Paper } from '@shared/domain/paper/paper';
import { readBlank, readPaper } from '@shared/domain/paper/read-papers';
import { twelveParties } from '../domain/case/papers/paper-fixtures';
import { PAPERS as NASTY } from '../main/documents/papers-to-print';
import { TODAY } from './day';
import { makeAgreedCase, makePlannedSession, makeStudio } from './make-case';
import { makeConfirmation, makeFollowUp, makeFulfillment } from './make-follow-through';

const CTX = { profile: makeStudio().profile, today: TODAY };

/** A long life, so that it has every paper. */
function fullLife(overrides: Parameters<typeof makeAgreedCase>[0]) {
  const made = {
    ...makeAgreedCase(overrides),
    followUps: [makeFollowUp({})],
    fulfillmentRecords: [makeFulfillment({})],
    judicialConfirmation: makeConfirmation(),
  };
  made.sessions.push(makePlannedSession({ id: 's9' }));
  return made;
}

function papersOf(name: string, record: ReturnType<typeof fullLife>): [string, Paper][] {
  return CASE_PAPERS.flatMap((paper) =>
    paper
      .instancesOf(record)
      .slice(0, 1)
      .map(({ ofId }): [string, Paper] => [
        `${name} ${paper.label}`,
        readPaper(paper, record, CTX, ofId),
      ]),
  );
}

const PAPERS: Readonly<Record<string, Paper>> = Object.fromEntries([
  ...papersOf('两方', fullLife({})),
  ...papersOf('十二方', fullLife({ parties: twelveParties() })),
  ...CASE_PAPERS.map((paper) => [`空白 ${paper.label}`, readBlank(paper, CTX)]),
  ...Object.entries(NASTY),
]);

/** Writes every paper of a plain case and of the nastiest ones: as Word files, and as papers.json for the printer. */
async function writeAll(folder: string): Promise<void> {
  writeFileSync(
    join(folder, 'papers.json'),
    JSON.stringify(Object.entries(PAPERS).map(([name, { blocks }]) => [name, blocks])),
  );
  for (const [name, paper] of Object.entries(PAPERS))
    writeFileSync(join(folder, `${name}.docx`), await renderPaperDocx(paper));
}

await writeAll(process.argv[2] ?? '');
