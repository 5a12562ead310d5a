import { defineKind } from '../record/define-kind';
import { STUDIO_ACTS } from './acts/studio-acts';
import { studioSchema } from './studio';
import { to2 } from './upgrades/2';

const KEY = 'studio';

/** 工作室: the one record that a data folder cannot do without. It remembers the running numbers of every kind. */
export const STUDIO_KIND = defineKind({
  key: KEY,
  label: '工作室',
  prefix: 'studio',
  acts: STUDIO_ACTS,
  rights: { read: 'desk.use', handle: 'studio.settings' },
  schema: studioSchema,
  form: 2,
  upgrades: [to2],
  isSingle: true,
  shardOf: () => KEY,
  isShardName: (name) => name === KEY,
  compare: () => 0,
  title: ({ profile }) => profile.name,
  counters: {
    read: ({ lastOrdinals }) => lastOrdinals,
    write: (studio, highest) => ({ ...studio, lastOrdinals: { ...highest } }),
  },
});
