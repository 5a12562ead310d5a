import { z } from 'zod';
import { field, lineField, part, textField } from '../record/field';
import { either } from '../record/words';

/** 个人信息: what the 告知书 says of the studio. */
export const privacySettingsSchema = z.object({
  /** Whom people turn to about their data; the studio's own telephone and address where they are empty. */
  contact: lineField('个人信息联系人', 60, 'none'),
  contactPhone: lineField('个人信息联系电话', 60, 'none'),
  /** No rule says how long a file of a 调委会 is kept: what the studio says of it. */
  keeping: textField('保存期限', 300, 'none'),
  /** What the studio tells besides, such as to whom files go in its district. */
  besides: textField('另行告知', 1_000, 'none'),
});
export type PrivacySettings = z.infer<typeof privacySettingsSchema>;

/** As a new studio has it. */
export const DEFAULT_PRIVACY: PrivacySettings = {
  ...{ contact: '', contactPhone: '', besides: '' },
  keeping: '和调解卷宗的保管期限相同；期满以后按档案管理的规定鉴定、处理。',
};

/** What is told to people of their data, and who reads what people of the studio write for themselves. */
export const PRIVACY_FIELDS = {
  privacy: part(privacySettingsSchema, '个人信息'),
  /** Of 私记 that are written from then on: its author is told so where they write. */
  areNotesOpen: field(z.boolean(), {
    label: '主任看各人的私记',
    words: either('能看', '不能看'),
    privacy: 'none',
  }),
};

/** Those of a new studio, and of one that was there before them: nobody was told on paper, or wrote for themselves. */
export const PRIVACY_DEFAULTS = { privacy: { ...DEFAULT_PRIVACY }, areNotesOpen: false };
