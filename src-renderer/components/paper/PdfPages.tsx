import { useEffect, useRef, useState } from 'react';
import { keysOf } from './keyed';
import type { PdfDocument } from './pdf-document';
import './pdf-pages.css';

/** A page as wide as it is shown at most, in CSS pixels; finer screens get more dots. */
const WIDEST = 960;

interface PdfPagesProps {
  readonly pdf: Uint8Array;
  /** Tells once whether the pages are there. */
  readonly onReady: (isReady: boolean) => void;
}

/** The pages of a PDF, one below the other. Only pictures: whoever uses it offers the words beside. */
export function PdfPages({ pdf, onReady }: PdfPagesProps) {
  const opened = useOpened(pdf, onReady);
  if (opened === null) return null;
  return (
    <div className="pdf-pages" aria-hidden="true">
      {keysOf(opened.pageCount).map((key, index) => (
        <PdfPage key={key} document={opened} number={index + 1} />
      ))}
    </div>
  );
}

function useOpened(pdf: Uint8Array, onReady: (isReady: boolean) => void): PdfDocument | null {
  const [opened, setOpened] = useState<PdfDocument | null>(null);
  useEffect(() => {
    let isWanted = true;
    let mine: PdfDocument | null = null;
    void import('./pdf-document')
      .then(({ openPdf }) => openPdf(pdf))
      .then(
        (document) => {
          mine = document;
          if (!isWanted) return document.close();
          setOpened(document);
          onReady(true);
        },
        () => {
          if (isWanted) onReady(false);
        },
      );
    return () => {
      isWanted = false;
      mine?.close();
    };
  }, [pdf, onReady]);
  return opened;
}

function PdfPage({ document, number }: { document: PdfDocument; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    // A document that is closed while it is drawn has nobody left to look at it.
    document.draw(number, canvas.current, WIDEST * window.devicePixelRatio).catch(() => undefined);
  }, [document, number]);
  return <canvas ref={canvas} className="pdf-page" data-page={number} />;
}
