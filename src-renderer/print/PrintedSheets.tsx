import { keyed } from '@renderer/components/paper/keyed';
import { PaperBlocks } from '@renderer/components/paper/PaperPreview';
import styles from '@renderer/components/paper/PaperPreview.module.css';
import { SHEET_MEASURES } from '@renderer/components/paper/sheet-measures';
import type { PaperBlock } from '@shared/domain/paper/paper';
import {
  hasPageNumbers,
  type PaperSheet,
  type PictureSheet,
} from '@shared/domain/paper/print-sheet';
import type { DrawnSheet } from '@shared/ipc/print-wire';
import { useEffect, useMemo } from 'react';

/** Sheets as they are printed, each beginning on a page of its own. */
export function PrintedSheets({ sheets }: { readonly sheets: readonly DrawnSheet[] }) {
  return (
    <main style={SHEET_MEASURES}>
      {keyed(sheets).map(({ key, item }, place) => (
        <section key={key} className="printed">
          <Sheet drawn={item} place={place} />
        </section>
      ))}
    </main>
  );
}

function Sheet({ drawn: { sheet, pages }, place }: { drawn: DrawnSheet; place: number }) {
  switch (sheet.kind) {
    case 'paper':
      return <PrintedPaper sheet={sheet} pages={pages} />;
    case 'picture':
      return <PrintedPicture sheet={sheet} place={place} />;
    case 'number':
      return <p className="running-number">{sheet.text}</p>;
  }
}

/**
 * The margins are a head and a foot of a table, which stand again on every page, and the numbers stand at the foot of each
 * page's place: Chromium of that age has no boxes in the margins of a page, neither in a PDF nor on a printer.
 */
function PrintedPaper({ sheet, pages }: { readonly sheet: PaperSheet; readonly pages: number }) {
  return (
    <>
      {partsOf(sheet.blocks).map(({ key, item: blocks }) => (
        <table key={key} className="page-frame">
          <thead>
            <tr>
              <td />
            </tr>
          </thead>
          <tfoot>
            <tr>
              <td />
            </tr>
          </tfoot>
          <tbody>
            <tr>
              <td className={`${styles.sheet} page-text`}>
                <PaperBlocks blocks={blocks} />
              </td>
            </tr>
          </tbody>
        </table>
      ))}
      {hasPageNumbers(sheet)
        ? Array.from({ length: pages }, (_, index) => `${index + 1}`).map((number, index) => (
            <p
              key={number}
              className="page-number"
              style={{ top: `calc(${index + 1} * var(--sheet-height) - var(--number-up))` }}
            >
              — {number} —
            </p>
          ))
        : null}
    </>
  );
}

/** What stands between two beginnings of a new sheet. */
function partsOf(blocks: readonly PaperBlock[]): { key: string; item: PaperBlock[] }[] {
  const parts: PaperBlock[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'sheet') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return keyed(parts);
}

/** Decoded here, in the sandbox, which also turns the photos of phones upright. */
function PrintedPicture({
  sheet,
  place,
}: {
  readonly sheet: PictureSheet;
  readonly place: number;
}) {
  const { bytes, mediaType, caption } = sheet;
  const address = useMemo(
    () => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType })),
    [bytes, mediaType],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <figure className="picture">
      <img src={address} alt={caption} data-place={place} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
