import { Field } from '@renderer/components/form/Field';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { OfferedAgent } from '@shared/ipc/routes-people';
import { AutoComplete } from 'antd';
import { useEffect, useState } from 'react';
import type { PartyDraft } from './party-draft';
import { type OfferedPerson, pickPerson, tellingOf, tellingOfAgent } from './person-pick';
import './person-pick.css';

/** Stands before what an offer is known by in the list: no name begins with it. */
const OFFER = '\u0001';
const PAUSE_MS = 150;
/** Initials, a number, a telephone: nobody is called that, so that Enter means the first who is found by it. */
const NO_NAME = /^[a-z\d]+$/;

interface PersonNameFieldProps {
  readonly path: string;
  readonly label: string;
  /** Offers human beings or units. */
  readonly kind: PartyDraft['kind'];
  readonly value: string;
  readonly placeholder?: string;
  /** False where a name may be left out. */
  readonly isRequired?: boolean;
  /** Already somebody of the register: nobody is offered. */
  readonly isKnown: boolean;
  readonly onChange: (name: string) => void;
  readonly onPick: (filled: Partial<PartyDraft>) => void;
  /** Offers who acted for a party before, too. */
  readonly onPickAgent?: (agent: OfferedAgent['agent']) => void;
}

/**
 * The name of a party. While it is typed (as characters, pinyin, initials, or a number or telephone instead), people who
 * were here before are offered; arrows and Enter choose, and everything about them is filled in at once.
 */
export function PersonNameField(props: PersonNameFieldProps) {
  const {
    isRequired = true,
    path,
    label,
    kind,
    value,
    placeholder,
    isKnown,
    onChange,
    onPick,
    onPickAgent,
  } = props;
  const [isTyping, setTyping] = useState(false);
  const [isLost, setLost] = useState(false);
  const offers = useOffers(isTyping && !isKnown ? value : '', kind);
  const agents = useAgentOffers(isTyping && onPickAgent !== undefined ? value : '');
  const choose = async (key: string) => {
    const earlier = agents.find((one) => keyOfAgent(one) === key);
    if (earlier !== undefined) {
      setTyping(false);
      onPickAgent?.(earlier.agent);
      return;
    }
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
  const strangers = offers.filter(
    ({ name, maskedPhone }) =>
      !agents.some((one) => one.agent.name === name && one.maskedPhone === maskedPhone),
  );
  const options = [
    ...agents.map((one) => ({
      value: keyOfAgent(one),
      label: <Offer name={one.agent.name} telling={tellingOfAgent(one)} />,
    })),
    ...strangers.map((one) => ({
      value: keyOf(one),
      label: <Offer name={one.name} telling={tellingOf(one)} />,
    })),
  ];
  return (
    <Field
      path={path}
      label={label}
      isRequired={isRequired}
      watched={value}
      warning={wordDoubt(isLost, !isTyping && NO_NAME.test(value))}
    >
      {({ status, ...control }) => (
        <AutoComplete
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder ?? (isKnown ? undefined : '以前来过的打首字母')}
          open={options.length > 0}
          defaultActiveFirstOption={NO_NAME.test(value)}
          options={options}
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

function wordDoubt(isLost: boolean, isNoName: boolean): string | null {
  if (isLost) return '没有带入：这个人的资料刚刚改动过，请再选一次，或者直接填写';
  return isNoName ? '这不像姓名：以前来过的，请从列出的人里选；没来过的，请写姓名' : null;
}

function Offer({ name, telling }: { readonly name: string; readonly telling: string }) {
  return (
    <span className="person-offer">
      <strong>{name}</strong>
      <span className="person-offer-telling">{telling || '没有别的资料'}</span>
    </span>
  );
}

/** Who fits what is typed, once the typing rests; of the sort that is asked for. */
function useOffers(typed: string, kind: PartyDraft['kind']): readonly OfferedPerson[] {
  const text = useRested(typed);
  const enabled = typed !== '' && text !== '';
  const { data } = useRouteQuery('people.offer', { text }, { enabled, keepPrevious: true });
  if (!enabled || data === undefined) return [];
  const isPerson = kind === 'natural_person';
  return data.items.filter((one) => (one.kind === 'natural_person') === isPerson);
}

/** Who acted for a party before. @param typed empty while nobody is asked for */
function useAgentOffers(typed: string): readonly OfferedAgent[] {
  const text = useRested(typed);
  const enabled = typed !== '' && text !== '';
  const { data } = useRouteQuery('people.agents', { text }, { enabled, keepPrevious: true });
  return enabled ? (data?.items ?? []) : [];
}

function useRested(typed: string): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return text;
}

function keyOfAgent({ agent: { name, licence, idNumber, phone } }: OfferedAgent): string {
  return `${OFFER}${name} ${licence || idNumber || phone}`;
}

function keyOf({ personId, standsIn }: OfferedPerson): string {
  return `${OFFER}${personId ?? `${standsIn?.caseId} ${standsIn?.place}`}`;
}
