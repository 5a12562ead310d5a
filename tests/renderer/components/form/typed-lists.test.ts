import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(process.cwd(), 'src-renderer');

/** Where a list of choices is made by hand, and how it answers pinyin all the same. */
const KNOWN: Readonly<Record<string, string>> = {
  'components/form/TypedSelect.tsx': 'the list of the house: useTypedChoice',
  'components/form/text-fields.tsx': 'a line with offers: useTypedChoice',
  'components/form/NamesField.tsx': 'several of many: useTypedChoice',
  'components/records/FoundChoice.tsx': 'the main process finds the records by pinyin',
  'components/place/PlaceTextField.tsx':
    'the main process finds places by pinyin; its own by useTypedChoice',
  'components/party/PersonNameField.tsx': 'the main process finds people by pinyin',
  'components/party-table/PartyGrid.tsx':
    'two or eleven fixed words, chosen by the arrows of the table',
  'features/manual/ManualDrawer.tsx': 'chapters, beside a box that looks through all of them',
};

const LIST = /<(?:Select|AutoComplete|TreeSelect|Cascader|Mentions|select)\b/;

/** bug: a mediator types kt for 开庭, and the one list that somebody made by hand stays empty. */
it('every list in the window answers pinyin: it is TypedSelect, or known here with its reason', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  const made = files
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => LIST.test(readFileSync(join(SOURCE, name), 'utf8')));
  expect(made.sort()).toEqual(Object.keys(KNOWN).sort());
});
