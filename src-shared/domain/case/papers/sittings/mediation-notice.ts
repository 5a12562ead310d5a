import { formatChineseDate } from '../../../kernel/local-date';
import type { PaperBlock } from '../../../paper/paper';
import type { StudioProfile } from '../../../studio/studio';
import type { Session } from '../../model/session';
import { sessionsInOrder } from '../../model/session-facts';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock, nameOnPaper } from '../blocks/signature-block';

const LABEL = '人民调解通知书';

/** 人民调解通知书: asks each party to come, a sheet a party. No form of the ministry is known for it: set as a plain letter. */
export const mediationNotice = defineFilledPaper({
  key: 'mediation_notice',
  label: LABEL,
  section: 'sessions',
  copyFor: forAllParties,
  required: () => false,
  sheetsOf: 'sessions',
  instancesOf: ({ sessions }) =>
    sessionsInOrder(sessions).map(({ id, heldOn }) => ({
      ofId: id,
      name: formatChineseDate(heldOn),
    })),
  build(c, { profile }, ofId) {
    const session = c.sessions.find(({ id }) => id === ofId);
    const names = c.staying.map(({ name }) => nameOnPaper(name));
    const sheets = (names.length === 0 ? [''] : names).map((name) =>
      sheetTo(name, c, session, profile),
    );
    return bindPaper(
      LABEL,
      c,
      profile,
      sheets.flatMap((sheet, index) => (index === 0 ? sheet : [{ type: 'sheet' }, ...sheet])),
      session === undefined ? '' : formatChineseDate(session.heldOn),
    );
  },
});

function sheetTo(
  name: string,
  c: CaseOnPaper,
  session: Session | undefined,
  profile: StudioProfile,
): PaperBlock[] {
  const matter = orRoom(c.title, 14);
  return [
    ...titleBlocks(LABEL, c.number),
    { type: 'addressee', text: `${orRoom(name, 8)}：` },
    paragraph(
      `关于${matter}一事，本人民调解委员会决定进行调解，请你（单位）按下列时间、地点参加。`,
    ),
    fieldRows([
      ['时间', session === undefined ? '' : tellTime(session)],
      ['地点', nameOnPaper(session?.place ?? profile.address)],
      ['调解员', mediatorsOf(c)],
      ['联系电话', nameOnPaper(profile.phone)],
    ]),
    paragraph(
      '请携带身份证明和与纠纷有关的材料。本人不能参加的，可以委托代理人，并出具授权委托书；需要改期的，请提前告知。',
    ),
    buildSealBlock(committeeOf(profile)),
  ];
}

function tellTime({ heldOn, startsAt }: Session): string {
  const [hours, minutes] = startsAt?.split(':') ?? [];
  return `${dayOnPaper(heldOn)}${hours === undefined ? '　　时　　分' : `${Number(hours)}时${minutes}分`}`;
}
