import { Button } from 'antd';
import { useState } from 'react';
import { IN_PLACE, type RecordPages } from './record-pages';
import type { AnyRecord, RecordView } from './record-routes';

interface OfferedActsProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
  readonly view: RecordView<R>;
  /** Half-typed corrections would be lost in what the act makes of the record. */
  readonly isTouched: boolean;
}

/** The acts that may be tried now, each with its dialog; the first is the next step. */
export function OfferedActs<R extends AnyRecord, W, D extends object>({
  pages: { dialogs, areDialogsRare = false, rareDialogs = [] },
  view,
  isTouched,
}: OfferedActsProps<R, W, D>) {
  const [asking, setAsking] = useState<string | null>(null);
  const offered = Object.keys(dialogs).filter(
    (act) => dialogs[act] !== IN_PLACE && view.acts[act]?.isOpen === true,
  );
  const isRare = (act: string) => areDialogsRare || rareDialogs.includes(act);
  const Dialog = asking === null ? undefined : dialogs[asking];
  return (
    <>
      {offered.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && !isTouched && !isRare(act) ? 'primary' : 'default'}
          size="large"
          disabled={isTouched}
          onClick={() => setAsking(act)}
        >
          {view.acts[act]?.button}
        </Button>
      ))}
      {Dialog !== undefined && Dialog !== IN_PLACE && (
        <Dialog view={view} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
