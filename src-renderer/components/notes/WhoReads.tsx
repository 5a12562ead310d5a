import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useDesk } from '@renderer/ipc/use-desk';

interface WhoReadsProps {
  /** Whether the director may read what is written already; left out of a new one. */
  readonly isOpen?: boolean;
}

/** Who will read what is written here, before it is written. */
export function WhoReads({ isOpen }: WhoReadsProps) {
  const desk = useDesk();
  const { areNotesOpen } = useStudio().studio.settings;
  if (desk === null) return null;
  return (
    <p className="who-reads" role="note">
      {desk.present === null
        ? '没有开启保护：坐到这台电脑前的人都能看。'
        : sentence(isOpen ?? areNotesOpen, areNotesOpen)}
      不上文书，不进案卷，不导出。
    </p>
  );
}

/** What is written anew goes by the setting of today. */
function sentence(isOpen: boolean, areNotesOpen: boolean): string {
  const now = isOpen ? '写的人和主任能看，别人看不到。' : '只有自己能看，主任也看不到。';
  if (isOpen === areNotesOpen) return now;
  return areNotesOpen ? `${now}改了再保存，主任就能看。` : `${now}改了再保存，主任就看不到。`;
}
