import { ResponsibleChips } from '@renderer/components/directory/ResponsibleChips';
import { useResponsible } from '@renderer/components/directory/use-responsible';
import { useCaseFile } from '../shared/case-file-context';

interface TeamChipsProps {
  /** Who is invited already. */
  readonly named: readonly string[];
  readonly onPick: (name: string, relation: string) => void;
}

/** 和事佬调解队 near the place of the dispute; whether the parties agree is asked afterwards (人民调解法第20条). */
export function TeamChips({ named, onPick }: TeamChipsProps) {
  const { id } = useCaseFile().view.case;
  const team = useResponsible({ kind: 'case', id }).filter(
    ({ isOnTeam, name }) => isOnTeam && !named.includes(name),
  );
  return (
    <ResponsibleChips
      lead="和事佬调解队，点一下请来参加："
      items={team}
      onPick={({ name, duty }) => onPick(name, duty)}
    />
  );
}
