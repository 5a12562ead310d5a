import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useDesk } from '@renderer/ipc/use-desk';

/** Who will read what is written here, before it is written. */
export function WhoReads() {
  const desk = useDesk();
  const { settings } = useStudio().studio;
  if (desk === null) return null;
  return (
    <p className="who-reads" role="note">
      {sentence(desk.present !== null, settings.areNotesOpen)}
      不上文书，不进案卷，不导出。
    </p>
  );
}

function sentence(hasAccounts: boolean, isOpen: boolean): string {
  if (!hasAccounts) return '没有开启保护：坐到这台电脑前的人都能看。';
  return isOpen ? '自己和主任能看，别人看不到。' : '只有自己能看，主任也看不到。';
}
