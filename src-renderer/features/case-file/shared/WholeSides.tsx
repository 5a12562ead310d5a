import { PARTY_SIDE_LABELS, PARTY_SIDES, type Party } from '@shared/domain/party/party';
import { Button } from 'antd';

interface WholeSidesProps {
  readonly parties: readonly Party[];
  /** Ids of those who are chosen already. */
  readonly chosen: readonly string[];
  /** What the button says of a side. */
  readonly word: (side: string) => string;
  readonly onChoose: (ids: string[]) => void;
}

/** Chooses all of a side that is many, beside those chosen already: nobody ticks one after another. */
export function WholeSides({ parties, chosen, word, onChoose }: WholeSidesProps) {
  const sides = PARTY_SIDES.flatMap((side) => {
    const ofSide = parties.filter((party) => party.side === side);
    const open = ofSide.filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
    return ofSide.length > 1 && open.length > 0 ? [{ side, open }] : [];
  });
  if (sides.length === 0) return null;
  return (
    <div className="form-field-wide whole-sides">
      {sides.map(({ side, open }) => (
        <Button key={side} onClick={() => onChoose([...chosen, ...open])}>
          {word(PARTY_SIDE_LABELS[side])}
        </Button>
      ))}
    </div>
  );
}
