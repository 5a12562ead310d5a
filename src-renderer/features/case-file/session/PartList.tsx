import { PARTY_SIDE_LABELS, PARTY_SIDES, type PartySide } from '@shared/domain/party/party';
import { Button } from 'antd';
import { Fragment, useEffect, useEffectEvent } from 'react';
import { partsInSight, type RecordPart } from './record-parts';

interface PartListProps {
  readonly parts: readonly RecordPart[];
  readonly open: string;
  /** Sides that are many of which everybody is shown. */
  readonly unfolded: readonly PartySide[];
  readonly onOpen: (key: string) => void;
  /** Opens the part so many places on; answers whether there is one. */
  readonly onStep: (by: 1 | -1) => boolean;
  readonly onUnfold: (side: PartySide) => void;
}

/** What there is to write: a tick where something stands already. Ctrl with an arrow goes to the next one. */
export function PartList(props: PartListProps) {
  const { parts, open, unfolded, onOpen, onStep, onUnfold } = props;
  const go = useEffectEvent(onStep);
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.isComposing) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by !== 0 && go(by)) event.preventDefault();
    };
    window.addEventListener('keydown', step);
    return () => window.removeEventListener('keydown', step);
  }, []);
  const inSight = partsInSight(parts, open, unfolded);
  const others = PARTY_SIDES.flatMap((side) => {
    const [first, ...more] = parts.filter((part) => part.side === side && !inSight.includes(part));
    const last = inSight.findLast((part) => part.side === side);
    if (first === undefined || last === undefined) return [];
    return [{ side, count: more.length + 1, first: first.key, after: last.key }];
  });
  // The keyboard goes on with the first of them: the button that had it is no longer there.
  const unfold = (side: PartySide, first: string) => {
    onUnfold(side);
    onOpen(first);
  };
  return (
    <nav className="writing-parts" aria-label="记录的各部分">
      <ol>
        {inSight.map((part) => (
          <Fragment key={part.key}>
            <li>
              <PartButton part={part} isOpen={part.key === open} onOpen={onOpen} />
            </li>
            {others
              .filter(({ after }) => after === part.key)
              .map(({ side, count, first }) => (
                <li key={side}>
                  <button
                    type="button"
                    className="writing-part writing-part-others"
                    aria-expanded="false"
                    onClick={() => unfold(side, first)}
                  >
                    <span aria-hidden="true">▸</span>
                    <span>
                      其余{PARTY_SIDE_LABELS[side]} {count} 人
                    </span>
                  </button>
                </li>
              ))}
          </Fragment>
        ))}
      </ol>
      {open !== inSight.at(-1)?.key && <Button onClick={() => onStep(1)}>下一栏 ›</Button>}
      <p className="quiet">写完一栏按 Tab，也到下一栏</p>
    </nav>
  );
}

interface PartButtonProps {
  readonly part: RecordPart;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
}

function PartButton({ part, isOpen, onOpen }: PartButtonProps) {
  const { key, label, note, isFilled } = part;
  return (
    <button
      type="button"
      className="writing-part"
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onOpen(key)}
    >
      <span aria-hidden="true">{isFilled ? '✓' : '○'}</span>
      <span className="writing-part-words">
        {label}
        {note && <span className="quiet">{note}</span>}
      </span>
      <span className="visually-hidden">{isFilled ? '，写了' : '，还没有写'}</span>
    </button>
  );
}
