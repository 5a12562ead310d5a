import { useDesk } from '@renderer/ipc/use-desk';

/** Who reads a note of the list. */
export function Readers({ isOpen }: { readonly isOpen: boolean }) {
  const desk = useDesk();
  if (desk === null) return null;
  if (desk.present === null) return <span className="quiet">都能看</span>;
  return isOpen ? '写的人和主任' : <span className="quiet">只有自己</span>;
}
