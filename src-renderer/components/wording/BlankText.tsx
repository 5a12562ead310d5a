import { findBlanks } from '@shared/domain/wording/blanks';
import './wording.css';

/** A phrase with its room shown as room: `＿金额＿` is 金额 on a ground of its own. */
export function BlankText({ text }: { readonly text: string }) {
  const parts: { readonly at: number; readonly said: string; readonly isRoom: boolean }[] = [];
  let from = 0;
  for (const { at, word, name } of findBlanks(text)) {
    parts.push({ at: from, said: text.slice(from, at), isRoom: false });
    parts.push({ at, said: name ?? '　', isRoom: true });
    from = at + word.length;
  }
  parts.push({ at: from, said: text.slice(from), isRoom: false });
  return (
    <span>
      {parts.map(({ at, said, isRoom }) =>
        isRoom ? (
          <span key={`room ${at}`} className="phrase-room">
            {said}
          </span>
        ) : (
          <span key={at}>{said}</span>
        ),
      )}
    </span>
  );
}
