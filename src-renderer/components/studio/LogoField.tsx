import { Field } from '@renderer/components/form/Field';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { labelOf } from '@shared/domain/record/walk';
import { studioProfileSchema } from '@shared/domain/studio/studio';
import { Button } from 'antd';
import './studio.css';

interface LogoFieldProps {
  readonly path: string;
  readonly value: string | null;
  readonly onChange: (dataUrl: string | null) => void;
}

/** The studio's sign: chosen by the system's dialog, shown small. */
export function LogoField({ path, value, onChange }: LogoFieldProps) {
  const choose = useRouteMutation('setup.chooseLogo');
  const start = () =>
    choose.mutate(null, { onSuccess: (chosen) => chosen && onChange(chosen.dataUrl) });
  return (
    <Field
      path={path}
      label={labelOf(studioProfileSchema.shape.logoDataUrl)}
      isGroup
      hint="PNG 或 JPG 图片，不超过 300 KB"
      warning={choose.error ? wordError(choose.error) : null}
    >
      {({ disabled }) => (
        <div className="logo-field">
          {value ? <img src={value} alt="当前标志" /> : null}
          <Button onClick={start} disabled={disabled || choose.isPending}>
            {value ? '换一张' : '选择图片'}
          </Button>
          {value ? (
            <Button type="text" disabled={disabled} onClick={() => onChange(null)}>
              不用标志
            </Button>
          ) : null}
        </div>
      )}
    </Field>
  );
}
