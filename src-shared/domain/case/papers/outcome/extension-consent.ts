import { toBodyText } from '../../../paper/body-text';
import { toChineseNumeral } from '../../../paper/chinese-numeral';
import { PARTY_SIDES } from '../../../party/party';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildPartySignatures } from '../blocks/signature-block';

const LABEL = '延长调解期限同意书';

/** 延长调解期限同意书: mediation goes on beyond its limit only where both sides say so (人民调解工作若干规定 第33条). */
export const extensionConsent = defineFilledPaper({
  key: 'extension_consent',
  label: LABEL,
  section: 'acceptance',
  copyFor: forAllParties,
  required: ({ extensions }) => extensions.length > 0,
  sheetsOf: 'extensions',
  instancesOf: ({ extensions }) =>
    extensions.map(({ untilOn }, index) => ({
      ofId: `${index + 1}`,
      name: `${extensions.length > 1 ? `第${toChineseNumeral(index + 1)}次 ` : ''}至${dayOnPaper(untilOn)}`,
    })),
  slots: {
    reason: {
      label: '延长的原因',
      standard: ({ extensions }, _ctx, ofId) =>
        toBodyText(extensions[Number(ofId) - 1]?.reason ?? ''),
    },
  },
  build(c, { profile, today }, ofId, say) {
    const extension = c.extensions[Number(ofId) - 1];
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      paragraph(
        `${orRoom(c.title, 14)}一事，自${dayOnPaper(c.acceptance?.acceptedOn)}受理以来尚在调解之中。各方当事人同意继续由本人民调解委员会调解，调解期限延长至${dayOnPaper(extension?.untilOn)}。`,
      ),
      paragraph(say('reason'), 3, '延长的原因：'),
      buildPartySignatures(c.staying, PARTY_SIDES, extension?.extendedOn ?? today, {
        right: ['人民调解员（签名）'],
      }),
    ]);
  },
});
