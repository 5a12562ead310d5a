import { Field, type FieldFrameProps } from '@renderer/components/form/Field';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { OfferedPlace } from '@shared/ipc/routes-places';
import { AutoComplete } from 'antd';
import { useEffect, useState } from 'react';
import './place.css';

/** Stands before what an offer is known by in the list: no address begins with it. */
const OFFER = '\u0001';
const PAUSE_MS = 150;

interface PlaceTextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Texts that the form knows itself, such as the parties' addresses; offered while nothing else is typed. */
  readonly offers?: readonly string[];
  /** A place of the studio's tree was chosen: its text and, where the form has them, community and grid. */
  readonly onPick: (place: OfferedPlace) => void;
}

/**
 * A line for an address or a grid. While it is typed (characters, pinyin, initials, numbers) places of the studio's tree
 * are offered; anything else may be typed too, and a studio without a tree types as ever.
 */
export function PlaceTextField(props: PlaceTextFieldProps) {
  const { value, onChange, onPick, offers: own = [], ...frame } = props;
  const [isTyping, setTyping] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const offers = useOffers(isTyping ? value : '');
  const options = [
    ...offers.map((offer) => ({
      value: `${OFFER}${offer.placeId}`,
      title: offer.path,
      label: <span className="place-offer">{offer.path}</span>,
    })),
    ...own.filter((text) => text.includes(value) && text !== value).map(plainOption),
  ];
  const stop = () => {
    setTyping(false);
    setAsked(false);
  };
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <AutoComplete
          {...control}
          {...(status && { status })}
          value={value}
          open={(isTyping || isAsked) && options.length > 0}
          defaultActiveFirstOption={false}
          options={options}
          popupMatchSelectWidth={360}
          onFocus={() => setAsked(true)}
          onSelect={(key?: string) => {
            stop();
            const chosen = offers.find(({ placeId }) => key === `${OFFER}${placeId}`);
            if (chosen !== undefined) onPick(chosen);
          }}
          onBlur={stop}
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

/** Which places fit what is typed, once the typing rests. */
function useOffers(typed: string): readonly OfferedPlace[] {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim().slice(0, 100)), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const enabled = typed !== '' && text !== '';
  const { data } = useRouteQuery('spots.offer', { text }, { enabled, keepPrevious: true });
  return enabled ? (data?.items ?? []) : [];
}
