import { usePlaceOffers } from '@renderer/components/place/use-place-offers';
import type { OfferedPlace } from '@shared/ipc/routes-places';
import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';
import type { SheetRow } from './sheet-draft';

interface GridCellProps {
  /** Row and column, by which the table finds it. */
  readonly at: string;
  readonly className: string;
  readonly label: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  /** Places of the studio's tree are offered while it is typed. */
  readonly isAddress: boolean;
  readonly value: string;
  /** @param chosen the place of which the text is an address, where one was picked */
  readonly onChange: (text: string, chosen?: NonNullable<SheetRow['place']>) => void;
}

/** One cell of the table of parties. */
export function GridCell(props: GridCellProps) {
  const { at, className, label, isInvalid, describedBy, isAddress, value, onChange } = props;
  const plain = {
    ...{ className, value, autoComplete: 'off', 'data-cell': at, 'aria-label': label },
    ...{ 'aria-invalid': isInvalid, 'aria-describedby': describedBy },
  };
  if (isAddress) return <AddressCell plain={plain} value={value} onChange={onChange} />;
  return <input {...plain} onChange={({ target }) => onChange(target.value)} />;
}

interface AddressCellProps extends Pick<GridCellProps, 'value' | 'onChange'> {
  readonly plain: ComponentProps<'input'>;
}

/** While offers stand below it, arrows, Enter and Escape are theirs; else they are the table's. */
function AddressCell({ plain, value, onChange }: AddressCellProps) {
  const listId = useId();
  const [isTyping, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const offers = usePlaceOffers(isTyping ? value : '');
  const isOpen = offers.length > 0;
  const stop = () => {
    setTyping(false);
    setActive(-1);
  };
  const pick = ({ text, placeId, tellingNames }: OfferedPlace) => {
    stop();
    onChange(text, { id: placeId, names: tellingNames });
  };
  const move = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const chosen = offers[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, offers.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else if (event.key === 'Escape') stop();
    else if (event.key === 'Enter' && chosen !== undefined) pick(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        {...plain}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        onKeyDown={move}
        onBlur={stop}
        onChange={({ target }) => {
          setTyping(true);
          setActive(-1);
          onChange(target.value);
        }}
      />
      {isOpen && (
        <div className="party-grid-offers" id={listId} role="listbox" aria-label="地点">
          {offers.map((offer, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the cell
            <div
              key={offer.placeId}
              id={`${listId}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              // Before the cell loses the focus, and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(offer)}
            >
              {offer.path}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
