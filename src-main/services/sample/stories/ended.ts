import type { CaseStory } from '../case-story';
import { company, daysAgo, man, organization, story, woman } from '../sketch';

/** Ended without an agreement. Days count from the end. */
export const ENDED_STORIES: readonly CaseStory[] = [
  story({
    key: 'out-of-scope',
    when: daysAgo(4),
    registered: -1,
    stage: 'registered',
    dispute: {
      source: 'application_written',
      category: 'other',
      title: '违章建筑拆除决定异议',
      grid: '第三网格',
      place: '滨河路老街 19 号',
      description:
        '屋主在房顶加盖了一层彩钢房，城管部门下达限期拆除决定。屋主认为邻居也有类似搭建，只拆他家不公平，要求工作室出面让执法单位撤回决定。经查看文书，争议是对行政决定不服，不是民间纠纷。',
      requests: '撤回拆除决定。',
      yuan: null,
    },
    applicants: [man('仲孙平', 57, '木工', '滨河路老街 19 号')],
    respondents: [organization('天桥街街道综合行政执法队', '闾丘明', '队长', '天桥街 2 号')],
    outcome: {
      kind: 'declined',
      ground: 'out_of_scope',
      reason:
        '争议是对行政机关作出的决定不服，不属于民间纠纷，已告知可以申请行政复议或者提起行政诉讼。',
    },
  }),
  story({
    key: 'refused-and-declined',
    when: daysAgo(9),
    registered: -2,
    accepted: -1,
    refusedBy: 'b1',
    consentBy: 'phone',
    dispute: {
      source: 'hotline_12345',
      referringUnit: '市政务服务热线',
      referralNumber: '工单 20590',
      category: 'e_commerce',
      title: '网购家具色差退货纠纷',
      grid: '第五网格',
      place: '滨河路 52 号院',
      description:
        '网购的餐桌颜色和页面差别明显，店铺客服让买家自付三百元运费退回，买家不同意。店铺注册地就在本辖区，热线转来请求调解。工作室两次电话联系店铺负责人，对方答复已由平台介入处理，不接受其他调解。',
      requests: '免费退货。',
      yuan: 1_180,
      difficulty: 'simple',
    },
    applicants: [woman('太叔敏', 34, '设计师', '滨河路 52 号院 1 号楼 702 室')],
    respondents: [company('木语家居用品店', '申屠亮', '经营者', '滨河路商圈 101 号')],
    outcome: {
      kind: 'declined',
      ground: 'party_refused',
      reason:
        '店铺负责人在电话中明确表示不接受调解，已告知申请人可以通过平台申诉、向市场监管部门投诉或者起诉。',
    },
  }),
  story({
    key: 'reconciled-themselves',
    when: daysAgo(6),
    registered: -5,
    accepted: -4,
    dispute: {
      source: 'application_oral',
      category: 'neighborhood',
      title: '共用水表分摊纠纷',
      grid: '第三网格',
      place: '滨河路老街 33 号',
      description:
        '三户共用一块总水表，每月按人头分摊。上月水费突然多了二百元，两户怀疑是做豆腐的那户用的，做豆腐的说自家早就单独打了井。大家约了日子来工作室，没等开始，发现是院里埋的水管漏了。',
      requests: '查清水费，合理分摊。',
      yuan: 200,
      difficulty: 'simple',
    },
    applicants: [
      woman('夏侯英', 58, '退休职工', '滨河路老街 33 号东屋'),
      man('诸葛平', 46, '货车司机', '滨河路老街 33 号南屋'),
    ],
    respondents: [man('慕容山', 60, '豆腐坊经营者', '滨河路老街 33 号西屋')],
    outcome: {
      kind: 'withdrawn',
      reason: '三户自己查出水管漏水，已一起出钱换管，申请人说没有争议了，口头撤回申请。',
    },
  }),
  story({
    key: 'party-gave-up',
    when: daysAgo(2),
    registered: -20,
    accepted: -19,
    dispute: {
      source: 'application_written',
      category: 'tourism',
      title: '境外游签证被拒退费纠纷',
      grid: '第四网格',
      place: '滨河路商圈远行旅行社',
      description:
        '夫妻二人报了境外游，因材料问题被拒签，交的 18,600 元团费旅行社只退一半。双方谈过一次，旅行社提出改签其他线路，夫妻起初愿意，后来觉得路上折腾，又听说可以走保险，便不想再谈下去。',
      requests: '全额退还团费。',
      yuan: 18_600,
    },
    applicants: [
      man('皇甫杰', 44, '个体运输', '滨河路 22 号院 1 号楼 1 单元 702 室'),
      woman('尉迟红', 42, '会计', '滨河路 22 号院 1 号楼 1 单元 702 室'),
    ],
    respondents: [
      company('远行国际旅行社滨河路营业部', '澹台月', '经理', '滨河路商圈 2 楼 208 号'),
    ],
    flowers: ['mingli', 'chengxin'],
    sessions: [
      {
        day: -8,
        from: '10:00',
        to: '11:30',
        said: { a1: '材料是他们让那样填的。', b1: '可以换一条线路，差价我们补。' },
        facts: '合同约定拒签扣除实际损失，旅行社提供的损失凭证不全。',
        result: 'continue',
        note: '旅行社补充凭证后再谈。',
      },
    ],
    outcome: {
      kind: 'terminated',
      ground: 'party_gave_up',
      reason: '申请人表示先走保险理赔，放弃本次调解。',
      remedies: '已告知可以向旅游质监执法机构投诉、依合同申请仲裁或者向人民法院起诉。',
    },
  }),
];
