import { findCitations } from '@shared/domain/law/find-citations';
import { nameArticle } from '@shared/domain/law/name-article';
import { type ReactNode, useContext } from 'react';
import { ShowArticleContext } from './show-article-context';
import './cited-text.css';

/** A sentence of the program. Each article that it names opens beside the form what it asks for. */
export function CitedText({ text }: { readonly text: string }) {
  const show = useContext(ShowArticleContext);
  if (show === null) return text;
  const pieces = findCitations(text);
  let at = 0;
  return pieces.map((piece, index) => {
    const key = at;
    at += piece.text.length;
    if (piece.kind === 'words') {
      const isAfter = pieces[index - 1]?.kind === 'citation';
      const isBefore = pieces[index + 1]?.kind === 'citation';
      return piece.text.slice(
        isAfter ? closingOf(piece.text).length : 0,
        isBefore ? piece.text.length - openingOf(piece.text).length : undefined,
      );
    }
    const { law, numbers } = piece;
    return (
      // A button is a box to the line breaker: its brackets and commas are kept with it by hand.
      <span key={key} className="cited-with-marks">
        {openingOf(wordsAt(pieces, index - 1))}
        <button
          type="button"
          className="cited"
          title={`看${nameArticle(law, numbers[0] ?? '')}讲什么`}
          // The mouse leaves the cursor in the field where it is: one reads, and goes on typing.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.preventDefault();
            show({ law, numbers }, { by: event.currentTarget, isByKeyboard: event.detail === 0 });
          }}
        >
          {piece.text}
        </button>
        {closingOf(wordsAt(pieces, index + 1))}
      </span>
    );
  });
}

type Pieces = ReturnType<typeof findCitations>;

function wordsAt(pieces: Pieces, index: number): string {
  const piece = pieces[index];
  return piece?.kind === 'words' ? piece.text : '';
}

/** The marks at the start of a text that must not begin a line. */
function closingOf(text: string): string {
  return /^[、，。；：）》”？！]*/.exec(text)?.[0] ?? '';
}

/** The marks at the end of a text that must not end a line; none that `closingOf` takes already. */
function openingOf(text: string): string {
  return /[（《“]*$/.exec(text)?.[0] ?? '';
}

/** The same for what may be a sentence or something drawn. */
export function citedIfText(content: ReactNode): ReactNode {
  return typeof content === 'string' ? <CitedText text={content} /> : content;
}
