import { oncePerRecord } from '../../../paper/define-paper';
import { PARTY_SIDES } from '../../../party/party';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper, committeeOf } from '../blocks/names-on-paper';
import { paragraph, section, titleBlocks } from '../blocks/plain-blocks';
import { buildPartySignatures } from '../blocks/signature-block';

const LABEL = '人民调解当事人权利义务告知书';

const NATURE = [
  '人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解不收费（《人民调解法》第四、七条）；以自愿、平等、合法为原则，不阻止当事人依法通过仲裁、行政、司法等途径维权（第三条）。',
  '调解协议具有法律约束力，应当履行（第三十一条）；书面协议自签名、盖章齐全之日起生效，口头协议自达成之日起生效（第二十九、三十条），生效后三十日内可以共同申请司法确认（第三十三条）。',
];
const RIGHTS =
  '选择或者接受人民调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开进行或者不公开进行；自主表达意愿，自愿达成调解协议；委托代理人参加调解。';
const DUTIES =
  '如实陈述纠纷事实，提供真实的证明材料；遵守调解现场秩序，尊重人民调解员；尊重对方当事人行使权利；自觉履行调解协议。';

/**
 * 权利义务告知书: what the committee is, by which principles it mediates, what an agreement is worth, and what the parties
 * may and must do (人民调解法 第23、24条; to be told before mediation: 人民调解工作若干规定 第30条). A copy for each party: of
 * two parties it stays on one page, so that nobody signs a sheet on which nothing else stands.
 */
export const rightsNotice = defineFilledPaper({
  key: 'rights_notice',
  label: LABEL,
  section: 'acceptance',
  copyFor: forAllParties,
  required: ({ acceptance }) => acceptance !== null,
  copies: ({ parties }) => parties.length + 1,
  instancesOf: ({ acceptance, parties }) =>
    acceptance === null && parties.length === 0 ? [] : oncePerRecord(),
  build: (c, { profile, today }) =>
    bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      ...section(
        '人民调解的性质、原则和效力',
        NATURE.map((text) => paragraph(text)),
      ),
      ...section('当事人的权利（《人民调解法》第二十三条）', [paragraph(RIGHTS)]),
      ...section('当事人的义务（《人民调解法》第二十四条）', [paragraph(DUTIES)]),
      paragraph('以上内容已经告知，当事人已经知悉。'),
      buildPartySignatures(c.parties, PARTY_SIDES, today, {
        right: ['告知人（签名）'],
        committeeName: committeeOf(profile),
        mostRoom: 1,
      }),
    ]),
});
