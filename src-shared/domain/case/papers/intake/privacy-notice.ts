import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import type { PaperContext } from '../../../paper/define-paper';
import type { PaperBlock } from '../../../paper/paper';
import { naturalPersonSchema, type Party } from '../../../party/party';
import { isUnderFourteen } from '../../../party/under-fourteen';
import { saysOf } from '../../../record/walk';
import { DEFAULT_PRIVACY } from '../../../studio/privacy-settings';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners, nameOnPaper } from '../blocks/signature-block';

const LABEL = '个人信息处理告知书';

/** What is kept of a person, by the names of the fields: a field that is added is told. */
const KINDS = Object.values(naturalPersonSchema.shape)
  .flatMap((member) => {
    const says = saysOf(member);
    return says?.kind === 'field' && says.privacy !== 'none' ? [says.label] : [];
  })
  .join('、');

const PURPOSE =
  '受理、调解您参加的纠纷，核对身份，制作调解文书和卷宗，督促履行、回访，办理司法确认所需的材料，以及按规定统计、上报和归档。';
const METHOD =
  '由工作人员登记、录入本工作室的电脑，打印在文书上，装入卷宗；只由办理这件纠纷和管理案卷的人查看；不公开，不用于别的事。依照法律、法规须要提供给人民法院、司法行政机关等单位的，只提供所需的部分。';
const SENSITIVE =
  '其中的证件号码，以及纠纷涉及的伤病、账户等属于敏感个人信息：不核对身份，认不准当事人，文书和司法确认办不了，所以有必要登记。泄露、冒用会使您的人身、财产受到损害，本人民调解委员会严加保管，给对方、给外单位的材料上予以遮盖（《个人信息保护法》第三十条）。';
const RIGHTS =
  '您可以向下面的联系人口头或者书面提出，查阅、复制您的个人信息，要求更正、补充；处理没有依据或者目的已经达到的，可以要求删除。法律、行政法规规定的保存期限没有到的，停止保存和保护以外的处理（《个人信息保护法》第四十五条、第四十七条）。';

/**
 * 个人信息处理告知书, one a person: who keeps what of them, why, how, how long, what is 敏感, which rights they have and whom to
 * turn to (《个人信息保护法》第17条、第30条). For somebody under 14 the guardian signs that they consent (第31条). What differs from
 * studio to studio stands in the settings.
 */
export const privacyNotice = defineFilledPaper({
  key: 'privacy_notice',
  label: LABEL,
  section: 'parties',
  copyFor: (_one, ofId) => (ofId === null ? [] : [ofId]),
  required: () => false,
  copies: () => 2,
  sheetsOf: 'parties',
  instancesOf: ({ parties }) =>
    parties
      .filter(({ kind }) => kind === 'natural_person')
      .map(({ id, name }) => ({ ofId: id, name: nameOnPaper(name) })),
  build(c, ctx, ofId) {
    const party = c.parties.find(({ id }) => id === ofId);
    const isChild = party !== undefined && isUnderFourteen(party, ctx.today);
    return bindPaper(
      LABEL,
      c,
      ctx.profile,
      [
        ...titleBlocks(LABEL, c.number),
        {
          type: 'addressee',
          text: `${orRoom(nameOnPaper(party?.name ?? ''), 8)}${isChild ? '的父母（其他监护人）' : ''}：`,
        },
        paragraph(
          `为调解${orRoom(c.title, 14)}一事，${committeeOf(ctx.profile)}要处理您${isChild ? '的孩子' : ''}的个人信息，依照《个人信息保护法》第十七条告知如下：`,
        ),
        ...told(ctx),
        ...(isChild ? childPart(c, party) : []),
        paragraph('以上内容已经告知，本人已经知悉。'),
        buildSigners(
          [isChild ? '父母（其他监护人）（签名）' : '被告知人（签名）'],
          ['告知人（签名）'],
          committeeOf(ctx.profile),
        ),
      ],
      nameOnPaper(party?.name ?? ''),
    );
  },
});

function told({ profile, privacy = DEFAULT_PRIVACY }: PaperContext): PaperBlock[] {
  const { contact, contactPhone, keeping, besides } = privacy;
  return [
    paragraph(PURPOSE, 0, '为什么：'),
    paragraph(METHOD, 0, '怎样处理：'),
    paragraph(`${KINDS}，以及您陈述的情况、交来的材料。`, 0, '处理哪些：'),
    paragraph(SENSITIVE, 0, '敏感个人信息：'),
    paragraph(toBodyText(keeping), 1, '保存多久：'),
    paragraph(RIGHTS, 0, '您的权利：'),
    ...(besides === '' ? [] : [paragraph(toBodyText(besides), 0, '另行告知：')]),
    fieldRows([
      ['处理者', committeeOf(profile)],
      ['联系人', nameOnPaper(contact)],
      ['电话', nameOnPaper(contactPhone || profile.phone)],
      ['地址', nameOnPaper(profile.address)],
    ]),
  ];
}

/** What a guardian consents to; what was written down of an earlier consent stands beside it. */
function childPart({ guardianConsents }: CaseOnPaper, { id, name }: Party): PaperBlock[] {
  const given = guardianConsents.findLast(({ partyId }) => partyId === id);
  return [
    paragraph(
      `${nameOnPaper(name)}不满十四周岁，处理他（她）的个人信息须经父母或者其他监护人同意（《个人信息保护法》第三十一条）。本人是他（她）的监护人，同意按上面所说的处理。`,
    ),
    ...(given === undefined
      ? []
      : [
          paragraph(
            `${formatChineseDate(given.consentedOn)}，${nameOnPaper(given.guardian)}${given.relation === '' ? '' : `（${nameOnPaper(given.relation)}）`}，${nameOnPaper(given.way)}。`,
            0,
            '先前的同意：',
          ),
        ]),
    fieldRows([
      ['监护人', ''],
      ['与未成年人的关系', ''],
      ['日期', dayOnPaper(null)],
    ]),
  ];
}
