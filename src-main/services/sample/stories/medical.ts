import type { CaseStory } from '../case-story';
import {
  act,
  close,
  company,
  done,
  helper,
  inMonth,
  man,
  organization,
  pay,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 医疗. */
export const MEDICAL_STORIES: readonly CaseStory[] = [
  story({
    key: 'denture-repair',
    when: inMonth(0.34),
    registered: -10,
    accepted: -9,
    dispute: {
      source: 'petition_office',
      referringUnit: '天桥街街道信访工作联席会议办公室',
      referralNumber: '访转 14 号',
      category: 'medical',
      title: '口腔诊所镶牙效果纠纷',
      grid: '商圈专属网格',
      place: '康齿口腔诊所',
      description:
        '退休教师在诊所做了六颗烤瓷牙，花费 7,200 元。戴上后咬合不齐，吃饭磨破腮肉，改了五次没有改好。诊所说牙床条件差，术前讲过可能不适。老人到街道信访反映，情绪激动，血压升高，街道转来请工作室调解。',
      requests: '退还费用或者重新做好。',
      yuan: 7_200,
      difficulty: 'complex',
      groups: ['老年人'],
    },
    applicants: [
      woman('师敏之', 69, '退休教师', '滨河路 3 号院 1 号楼 2 单元 101 室', {
        agents: [helper('向阳', '儿子')],
      }),
    ],
    respondents: [company('康齿口腔诊所', '池文', '负责人', '滨河路商圈 61 号')],
    flowers: ['mingli', 'nuanxin'],
    sessions: [
      {
        day: -3,
        from: '09:00',
        to: '10:30',
        said: {
          a1: '我不是要讹他，牙是天天要用的。',
          b1: '愿意再改一次，全退我们承受不了。',
        },
        facts: '病历记载复诊五次。知情同意书写明可能出现不适，没有写咬合偏差的处理办法。',
        result: 'continue',
        note: '双方同意请另一家医院口腔科看一看再谈。',
      },
      {
        day: 0,
        from: '09:00',
        to: '10:00',
        helpers: [helper('解医生', '社区卫生服务中心口腔科医师')],
        said: { a1: '请别家重做，费用你们出一部分就行。', b1: '同意退五千。' },
        facts: '复查意见为咬合偏高、两处边缘不密合，建议拆除后重做。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '退费数额。',
      clauses: [
        pay('b1', 'a1', '退还镶牙费用', 5_000, 4),
        act('b1', 'a1', '提供全部病历和影像资料复印件', 4),
        say('师敏之自行选择医院重做，双方就此事再无其他争议。'),
      ],
    },
    events: [
      done(1, 4, '诊所转账。', 5_000),
      done(2, 4, '病历复印件 14 页交给师敏之本人。'),
      visit(9, 'phone', 'satisfied', '已在市里医院约好重做，血压平稳。'),
      close(9),
    ],
  }),
  story({
    key: 'infusion-bruise',
    when: inMonth(0.89),
    registered: -2,
    dispute: {
      source: 'application_oral',
      category: 'medical',
      title: '社区卫生站输液外渗纠纷',
      grid: '第一网格',
      place: '滨河路社区卫生服务站',
      description:
        '孩子发烧在卫生站输液，针头滑出，手背肿得像馒头，换药热敷一周才消。孩子奶奶认为护士只顾看手机，要求免去费用并道歉；卫生站承认巡视晚了二十分钟，但说明书上写了注意事项。双方都住一个院，不愿闹大，来工作室说说。',
      requests: '免收费用，当面道歉。',
      yuan: 460,
      difficulty: 'simple',
      groups: ['未成年人'],
    },
    applicants: [
      man('殷小天', 4, '学龄前儿童', '滨河路 5 号院 1 号楼 1 单元 202 室', {
        guardians: [helper('殷勇', '父亲')],
        agents: [helper('柏秀琴', '祖母')],
      }),
    ],
    respondents: [
      organization('滨河路社区卫生服务站', '钮志华', '站长', '滨河路 5 号院东门', [
        helper('裘护士长', '护士长'),
      ]),
    ],
    flowers: ['nuanxin', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '17:30',
        to: '18:10',
        said: {
          a1: '（由祖母柏秀琴代述）孩子哭了一夜，我心疼。',
          b1: '巡视不及时是我们的问题，愿意道歉并免单。',
        },
        facts: '输液登记显示两次巡视间隔四十五分钟。孩子手背肿胀一周消退，没有留下疤痕。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '费用减免和道歉。',
      clauses: [
        payNow('b1', 'a1', '退还诊疗和换药费用', 460),
        say('卫生站当面向孩子和家长道歉，并把输液巡视间隔改为十五分钟。'),
      ],
      place: '滨河路社区卫生服务站',
    },
    events: [done(1, 0, '当场退费，道歉已作出。', 460)],
  }),
];
