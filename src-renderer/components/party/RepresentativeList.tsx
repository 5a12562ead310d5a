import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useFieldMessage, useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { Button } from 'antd';
import { emptyRepresentative, type RepresentativeDraft } from './party-draft';
import './party.css';

interface RepresentativeListProps {
  readonly path: string;
  readonly title: string;
  readonly explanation: string;
  readonly max: number;
  readonly value: readonly RepresentativeDraft[];
  readonly onChange: (value: RepresentativeDraft[]) => void;
}

/** People who act for a party: any number up to the limit, each added by a button. */
export function RepresentativeList(props: RepresentativeListProps) {
  const { path, title, explanation, max, value, onChange } = props;
  const isReadOnly = useIsReadOnly();
  const message = useFieldMessage(path);
  const patch = (index: number, change: Partial<RepresentativeDraft>) =>
    onChange(value.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  return (
    <fieldset className="representatives" data-field={path}>
      <legend>{title}</legend>
      <p className={message && value.length === 0 ? 'form-note form-note-error' : 'quiet'}>
        {message && value.length === 0 ? message : explanation}
      </p>
      {value.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a representative has no id and keeps its place while typed
        <div key={index} className="representative">
          <RepresentativeFields
            path={`${path}.${index}`}
            value={entry}
            onPatch={(change) => patch(index, change)}
          />
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
          onClick={() => onChange([...value, emptyRepresentative()])}
        >{`填写${title}`}</Button>
      )}
    </fieldset>
  );
}

interface RepresentativeFieldsProps {
  readonly path: string;
  readonly value: RepresentativeDraft;
  readonly onPatch: (change: Partial<RepresentativeDraft>) => void;
}

function RepresentativeFields({ path, value, onPatch }: RepresentativeFieldsProps) {
  return (
    <FieldGrid>
      <TextField
        path={`${path}.name`}
        label="代理人姓名"
        isRequired
        value={value.name}
        onChange={(name) => onPatch({ name })}
      />
      <TextField
        path={`${path}.relation`}
        label="与当事人的关系"
        value={value.relation}
        onChange={(relation) => onPatch({ relation })}
      />
      <TextField
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
    </FieldGrid>
  );
}
