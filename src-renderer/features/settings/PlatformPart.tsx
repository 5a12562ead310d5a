import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { TextField } from '@renderer/components/form/text-fields';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { type PlatformField, platformFieldList } from '@shared/domain/studio/platform-field';
import { Button } from 'antd';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const schema = z.object({ platformFields: platformFieldList });
/** The district's layout; what else can be copied comes after it. */
const USUAL_COUNT = 25;

/** 平台的栏目: what the government's platform asks for, in its order and with its names. */
export function PlatformPart() {
  const { settings, save } = useSaveSettings();
  const choices = useRouteQuery('platform.choices', {});
  const all = (choices.data?.items ?? []).map(({ key, heading }) => ({ field: key, heading }));
  return (
    <SettingsForm
      draftKey="settings-platform"
      title="平台的栏目"
      lead="照平台上的顺序排，写平台上的名称；平台没有的去掉。“平台录入”照这里列出来，一栏一栏复制；导出的 Excel 也照这里。"
      saved={{ platformFields: settings.platformFields }}
      draftSchema={schema}
      schema={schema}
      save={save}
    >
      {({ platformFields }, patch) => (
        <FieldRows
          fields={platformFields.length > 0 ? platformFields : all.slice(0, USUAL_COUNT)}
          all={all}
          onChange={(fields) => patch({ platformFields: fields })}
        />
      )}
    </SettingsForm>
  );
}

interface FieldRowsProps {
  readonly fields: readonly PlatformField[];
  readonly all: readonly PlatformField[];
  readonly onChange: (fields: PlatformField[]) => void;
}

function FieldRows({ fields, all, onChange }: FieldRowsProps) {
  const usualName = (field: string) => all.find((one) => one.field === field)?.heading ?? field;
  const others = all.filter(({ field }) => !fields.some((one) => one.field === field));
  const move = (from: number, to: number) => {
    const next = [...fields];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) onChange(next.toSpliced(to, 0, moved));
  };
  return (
    <>
      <ol className="platform-fields">
        {fields.map((one, index) => (
          <li key={one.field}>
            <TextField
              path={`platformFields.${index}.heading`}
              label={`${index + 1}. ${usualName(one.field)}`}
              value={one.heading}
              onChange={(heading) => onChange(fields.with(index, { ...one, heading }))}
            />
            <span className="platform-field-moves">
              <Button
                icon={<UpOutlined aria-hidden />}
                aria-label={`${usualName(one.field)}往前`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                icon={<DownOutlined aria-hidden />}
                aria-label={`${usualName(one.field)}往后`}
                disabled={index === fields.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                disabled={fields.length === 1}
                onClick={() => onChange(fields.filter((_, place) => place !== index))}
              >
                去掉
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <p className="platform-others">
          可以加上：
          {others.map((one) => (
            <Button key={one.field} onClick={() => onChange([...fields, one])}>
              {one.heading}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}
