import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { labelOf } from '@shared/domain/record/walk';
import { studioProfileSchema } from '@shared/domain/studio/studio';
import { LogoField } from './LogoField';
import type { ProfileDraft } from './profile-draft';
import './studio.css';

interface ProfileFieldsProps {
  readonly value: ProfileDraft;
  readonly onChange: (change: Partial<ProfileDraft>) => void;
  /** Where the profile stands in the form, such as `profile.`. */
  readonly pathPrefix?: string;
  /** Folds away what is not needed on the first day. */
  readonly isBrief?: boolean;
}

/** 工作室概况: the names that stand on every paper. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { value, onChange, pathPrefix = '', isBrief = false } = props;
  const field = (key: Exclude<keyof ProfileDraft, 'logoDataUrl'>) => ({
    path: `${pathPrefix}${key}`,
    value: value[key],
    onChange: (text: string) => onChange({ [key]: text }),
  });
  const more = (
    <FieldGrid>
      <TextField
        {...field('districtName')}
        label={labelOf(studioProfileSchema.shape.districtName)}
        hint="月报用，例如 某某市某某区"
      />
      <TextField {...field('phone')} label={labelOf(studioProfileSchema.shape.phone)} />
      <TextField {...field('address')} label={labelOf(studioProfileSchema.shape.address)} />
      <LogoField
        path={`${pathPrefix}logoDataUrl`}
        value={value.logoDataUrl}
        onChange={(logoDataUrl) => onChange({ logoDataUrl })}
      />
    </FieldGrid>
  );
  return (
    <div className="profile-fields">
      <FieldGrid>
        <TextField
          {...field('name')}
          label={labelOf(studioProfileSchema.shape.name)}
          isRequired
          placeholder="例如 五朵金花调解工作室"
        />
        <TextField
          {...field('committeeName')}
          label={labelOf(studioProfileSchema.shape.committeeName)}
          isRequired
          hint="协议书上盖它的印章，请与印章上的字一致"
        />
        <TextField
          {...field('streetName')}
          label={labelOf(studioProfileSchema.shape.streetName)}
          isRequired
        />
        <TextField
          {...field('communityName')}
          label={labelOf(studioProfileSchema.shape.communityName)}
        />
      </FieldGrid>
      <div className="profile-more">
        {isBrief ? <Fold title="地址、电话和标志（可以以后再填）">{more}</Fold> : more}
      </div>
    </div>
  );
}
