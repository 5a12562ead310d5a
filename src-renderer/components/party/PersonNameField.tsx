import { Field } from '@renderer/components/form/Field';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { AutoComplete } from 'antd';
import { useEffect, useState } from 'react';
import type { PartyDraft } from './party-draft';
import { type OfferedPerson, pickPerson, tellingOf } from './person-pick';
import './person-pick.css';

/** Stands before what an offer is known by in the list: no name begins with it. */
const OFFER = '\u0001';
const PAUSE_MS = 150;

interface PersonNameFieldProps {
  readonly path: string;
  readonly label: string;
  /** Offers human beings or units. */
  readonly kind: PartyDraft['kind'];
  readonly value: string;
  readonly placeholder?: string;
  /** Already somebody of the register: nobody is offered. */
  readonly isKnown: boolean;
  readonly onChange: (name: string) => void;
  readonly onPick: (filled: Partial<PartyDraft>) => void;
}

/**
 * The name of a party. While it is typed (as characters, pinyin, initials, or a number or telephone instead), people who
 * were here before are offered; arrows and Enter choose, and everything about them is filled in at once.
 */
export function PersonNameField(props: PersonNameFieldProps) {
  const { path, label, kind, value, placeholder, isKnown, onChange, onPick } = props;
  const isExplained = isKnown || value !== '' || placeholder !== undefined;
  const [isTyping, setTyping] = useState(false);
  const [isLost, setLost] = useState(false);
  const offers = useOffers(isTyping && !isKnown ? value : '', kind);
  const choose = async (key: string) => {
    const offer = offers.find((one) => keyOf(one) === key);
    if (offer === undefined) return;
    setTyping(false);
    try {
      onPick(await pickPerson(offer));
      setLost(false);
    } catch {
      setLost(true);
    }
  };
  return (
    <Field
      path={path}
      label={label}
      isRequired
      watched={value}
      warning={isLost ? '没有带入：这个人的资料刚刚改动过，请再选一次，或者直接填写' : null}
      hint={isExplained ? undefined : '以前来过的，打首字母就能选'}
    >
      {({ status, ...control }) => (
        <AutoComplete
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder}
          open={offers.length > 0}
          defaultActiveFirstOption={false}
          options={offers.map((offer) => ({ value: keyOf(offer), label: <Offer offer={offer} /> }))}
          popupMatchSelectWidth={480}
          classNames={{ popup: { root: 'person-offers' } }}
          onSelect={(key) => void choose(key ?? '')}
          onBlur={() => setTyping(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyping(false);
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

function Offer({ offer }: { readonly offer: OfferedPerson }) {
  return (
    <span className="person-offer">
      <strong>{offer.name}</strong>
      <span className="person-offer-telling">{tellingOf(offer) || '没有别的资料'}</span>
    </span>
  );
}

/** Who fits what is typed, once the typing rests; of the sort that is asked for. */
function useOffers(typed: string, kind: PartyDraft['kind']): readonly OfferedPerson[] {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const enabled = typed !== '' && text !== '';
  const { data } = useRouteQuery('people.offer', { text }, { enabled, keepPrevious: true });
  if (!enabled || data === undefined) return [];
  const isPerson = kind === 'natural_person';
  return data.items.filter((one) => (one.kind === 'natural_person') === isPerson);
}

function keyOf({ personId, standsIn }: OfferedPerson): string {
  return `${OFFER}${personId ?? `${standsIn?.caseId} ${standsIn?.place}`}`;
}
