import { WhoIsResponsible } from '@renderer/components/directory/WhoIsResponsible';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { Used } from '@renderer/components/feedback/Used';
import {
  defineRecordPages,
  type RecordPageSet,
} from '@renderer/components/records/define-record-pages';
import { spotSchema } from '@shared/domain/place/place';
import { PLACE_LEVEL_LABELS } from '@shared/domain/place/place-levels';
import { Link } from 'react-router';
import { PlaceFields } from './PlaceFields';
import { PlacesPage } from './PlacesPage';
import { WhoIsHere } from './WhoIsHere';

const PLAIN_PAGES = defineRecordPages({
  prefix: 'places',
  key: 'place',
  label: '地点',
  titleOf: ({ spot }) => spot.name,
  words: {
    one: '这个地点',
    lead: '街道、社区、网格、小区、楼栋、单元，从大到小，一级挂一级。',
    empty: '还没有登记地点。',
  },
  part: 'spot',
  schema: spotSchema,
  Fields: PlaceFields,
  begin: { act: 'register', known: () => ({}) },
  correct: 'correct',
  dialogs: {},
  Beside: ({ view }) => (
    <>
      <Used work="directory">
        <Allowed route="directory.responsible">
          <WhoIsResponsible of={{ placeId: view.record.id, community: '', grid: '' }} />
        </Allowed>
      </Used>
      <WhoIsHere view={view} />
    </>
  ),
  links: { place: { words: '在它之下：', path: '/places' } },
  columns: [
    {
      title: '名称',
      key: 'name',
      render: (_, { id, row }) => <Link to={`/places/${id}`}>{row.name}</Link>,
    },
  ],
  removedWords: ({ name, level }) => ({ name, about: PLACE_LEVEL_LABELS[level] }),
});

/** 地点: its list is the tree itself. */
export const PLACE_PAGES: RecordPageSet = { ...PLAIN_PAGES, List: PlacesPage };
