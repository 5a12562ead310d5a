import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useFieldMessage, useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { TextField } from '@renderer/components/form/text-fields';
import { CitedText } from '@renderer/components/law/CitedText';
import type { OfferedAgent } from '@shared/ipc/routes-people';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { PersonNameField } from './PersonNameField';
import type { RepresentativeDraft } from './party-draft';
import './party.css';

/** A form part of one entry. */
type EntryFields<T> = (props: {
  readonly path: string;
  readonly value: T;
  readonly onPatch: (change: Partial<T>) => void;
}) => ReactNode;

interface RepresentativeListProps<T extends RepresentativeDraft> {
  readonly path: string;
  readonly title: string;
  readonly explanation: string;
  readonly max: number;
  readonly value: readonly T[];
  /** An entry of which nothing is known yet. */
  readonly empty: () => T;
  /** What is asked besides name, relation, telephone and number. */
  readonly More?: EntryFields<T>;
  /** What an entry takes of somebody who acted before; they are offered by name, pinyin and telephone. */
  readonly fromAgent?: (agent: OfferedAgent['agent']) => Partial<T>;
  readonly onChange: (value: T[]) => void;
}

/** People who act for a party: any number up to the limit, each added by a button. */
export function RepresentativeList<T extends RepresentativeDraft>(
  props: RepresentativeListProps<T>,
) {
  const { path, title, explanation, max, value, empty, More, fromAgent, onChange } = props;
  const isReadOnly = useIsReadOnly();
  const message = useFieldMessage(path);
  const patch = (index: number, change: Partial<T>) =>
    onChange(value.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  return (
    <fieldset className="representatives" data-field={path}>
      <legend>{title}</legend>
      <p className={message && value.length === 0 ? 'form-note form-note-error' : 'quiet'}>
        <CitedText text={message && value.length === 0 ? message : explanation} />
      </p>
      {value.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a representative has no id and keeps its place while typed
        <div key={index} className="representative">
          <RepresentativeFields
            path={`${path}.${index}`}
            value={entry}
            onPatch={(change) => patch(index, change as Partial<T>)}
            {...(fromAgent !== undefined && {
              onPickAgent: (agent) => patch(index, fromAgent(agent)),
            })}
          >
            {More !== undefined && (
              <More
                path={`${path}.${index}`}
                value={entry}
                onPatch={(change) => patch(index, change)}
              />
            )}
          </RepresentativeFields>
          <Button
            type="text"
            disabled={isReadOnly}
            onClick={() => onChange(value.filter((_entry, at) => at !== index))}
          >
            移除这名{title}
          </Button>
        </div>
      ))}
      {value.length < max && (
        <Button
          disabled={isReadOnly}
          onClick={() => onChange([...value, empty()])}
        >{`填写${title}`}</Button>
      )}
    </fieldset>
  );
}

interface RepresentativeFieldsProps {
  readonly path: string;
  readonly value: RepresentativeDraft;
  readonly onPatch: (change: Partial<RepresentativeDraft>) => void;
  readonly onPickAgent?: (agent: OfferedAgent['agent']) => void;
  readonly children: ReactNode;
}

function RepresentativeFields(props: RepresentativeFieldsProps) {
  const { path, value, onPatch, onPickAgent, children } = props;
  return (
    <FieldGrid>
      <PersonNameField
        path={`${path}.name`}
        label="代理人姓名"
        kind="natural_person"
        value={value.name}
        isKnown={false}
        onChange={(name) => onPatch({ name })}
        onPick={({ name = '', phone = '', idNumber = '' }) => onPatch({ name, phone, idNumber })}
        {...(onPickAgent && { onPickAgent })}
      />
      <TextField
        path={`${path}.relation`}
        label="与当事人的关系"
        value={value.relation}
        onChange={(relation) => onPatch({ relation })}
      />
      <PhoneField
        path={`${path}.phone`}
        label="代理人电话"
        value={value.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <TextField
        path={`${path}.idNumber`}
        label="代理人证件号码"
        value={value.idNumber}
        onChange={(idNumber) => onPatch({ idNumber })}
      />
      {children}
    </FieldGrid>
  );
}
