import { Field, type FieldFrameProps } from '@renderer/components/form/Field';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useTypedChoice } from '@renderer/ipc/use-sounds';
import type { PlaceLevel } from '@shared/domain/place/place-levels';
import { isStillAt } from '@shared/domain/place/place-tree';
import type { OfferedPlace } from '@shared/ipc/routes-places';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { usePlaceOffers } from './use-place-offers';
import './place.css';

/** Stands before what an offer is known by in the list: no address begins with it. */
const OFFER = '\u0001';

interface PlaceTextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Texts that the form knows itself, such as the parties' addresses; offered while nothing else is typed. */
  readonly offers?: readonly string[];
  /** Offers places of this level alone, by their own name: for a field that asks for the community or the grid. */
  readonly level?: keyof OfferedPlace & PlaceLevel;
  /** The place that was chosen for this text; left out where the form keeps none. */
  readonly placeId?: string | null;
  /** A place of the studio's tree was chosen: its text and, where the form has them, community and grid. */
  readonly onPick: (place: OfferedPlace) => void;
  /** What was typed since is no address of the chosen place any more. */
  readonly onUntie?: () => void;
}

/**
 * A line for an address, a community or a grid. While it is typed (characters, pinyin, initials, numbers) places of the
 * studio's tree are offered; anything else may be typed too, and a studio without a tree types as ever. A chosen place
 * stands below the line for as long as the address is one of it.
 */
export function PlaceTextField(props: PlaceTextFieldProps) {
  const { value, onChange, onPick, onUntie, offers: own = [], ...rest } = props;
  const { level = null, placeId = null, ...frame } = rest;
  const [isTyping, setTyping] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const offers = usePlaceOffers(isTyping ? value : '', level);
  const chosen = useChosen(placeId);
  const [answers, askSounds] = useTypedChoice(own);
  const isOffered = (text: string) =>
    offers.some((one) => text === (level === null ? one.text : one[level]));
  const options = [
    ...offers.map((offer) => ({
      value: `${OFFER}${offer.placeId}`,
      title: offer.path,
      label: <span className="place-offer">{offer.path}</span>,
    })),
    ...own
      .filter((text) => text !== value && answers(value, text) && !isOffered(text))
      .map(plainOption),
  ];
  const stop = () => {
    setTyping(false);
    setAsked(false);
  };
  const leave = () => {
    stop();
    if (placeId === null || chosen === undefined) return;
    if (chosen === null || !isStillAt(chosen.tellingNames, value)) onUntie?.();
  };
  return (
    <Field {...frame} hint={hintOf(chosen?.path, frame.hint)} watched={value}>
      {({ status, ...control }) => (
        <AutoComplete
          {...control}
          {...(status && { status })}
          value={value}
          open={(isTyping || isAsked) && options.length > 0}
          defaultActiveFirstOption={false}
          options={options}
          popupMatchSelectWidth={360}
          onFocus={() => {
            askSounds();
            setAsked(value === '');
          }}
          onSelect={(key?: string) => {
            stop();
            const picked = offers.find((one) => key === `${OFFER}${one.placeId}`);
            if (picked !== undefined) onPick(picked);
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Escape') stop();
          }}
          onChange={(text?: string) => {
            if (text?.startsWith(OFFER)) return;
            setTyping(true);
            onChange(text ?? '');
          }}
        />
      )}
    </Field>
  );
}

function plainOption(text: string) {
  return { value: text, title: text, label: <span className="place-offer">{text}</span> };
}

function hintOf(path: string | undefined, hint: FieldFrameProps['hint']) {
  return path === undefined ? hint : `✓ 地点：${path}`;
}

/** The chosen place as it is called now; undefined while nobody knows, null once it is gone. */
function useChosen(placeId: string | null) {
  const { data } = useRouteQuery(
    'spots.chosen',
    { placeId: placeId ?? '' },
    { enabled: placeId !== null },
  );
  return placeId === null ? undefined : data?.chosen;
}
