import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useState } from 'react';
import { BackupSection } from './BackupSection';
import { CheckSection } from './CheckSection';
import { ExportSection } from './ExportSection';
import { PlainBackups } from './PlainBackups';
import { RestoreSection } from './RestoreSection';
import './safekeeping.css';

/** 备份与检查: backups, the way back to one, the check, and everything on paper-like files. */
export function SafekeepingPart() {
  const overview = useRouteQuery('safekeeping.overview', null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <div className="safekeeping">
      <AnswerGate query={overview}>
        {(data) => (
          <>
            <BackupSection overview={data} />
            <RestoreSection overview={data} chosenId={chosenId} onChoose={setChosenId} />
            <PlainBackups />
          </>
        )}
      </AnswerGate>
      <CheckSection />
      <ExportSection />
    </div>
  );
}
