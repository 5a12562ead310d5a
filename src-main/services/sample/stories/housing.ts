import type { CaseStory } from '../case-story';
import { act, done, helper, inMonth, man, say, story, visit } from '../sketch';

/** 房屋宅基地. */
export const HOUSING_STORIES: readonly CaseStory[] = [
  story({
    key: 'courtyard-wall',
    when: inMonth(0.31),
    registered: -14,
    accepted: -13,
    dispute: {
      source: 'application_written',
      category: 'housing_homestead',
      title: '翻建房屋共用院墙纠纷',
      grid: '第三网格',
      place: '滨河路老街 71 号',
      description:
        '两家老院共用一道砖墙已有四十年。东家翻建时把墙往外砌出二十多公分，又在墙上开了窗，正对西家厨房。西家说那是祖上留的墙基，拿出一张旧契；东家说旧墙本来就歪，自己按直线砌的。工程停了半个月，料堆在巷口。',
      requests: '拆除多砌的部分，封上窗户。',
      yuan: 12_000,
      difficulty: 'complex',
    },
    applicants: [man('鲁守义', 66, '农民', '滨河路老街 71 号西院')],
    respondents: [man('康保国', 48, '瓦工', '滨河路老街 71 号东院')],
    flowers: ['gongdao', 'mingli'],
    chosenByParties: true,
    sessions: [
      {
        day: -8,
        from: '08:30',
        to: '11:00',
        place: '滨河路老街 71 号',
        helpers: [helper('冯德山', '老街居民组长')],
        said: { a1: '契上写着以墙心为界。', b1: '我没占他的，墙是弯的，总要取直。' },
        facts: '现场拉线丈量，新墙北端超出旧墙心 22 公分，南端与旧墙心重合。',
        result: 'continue',
      },
      {
        day: -1,
        from: '09:00',
        to: '10:30',
        place: '滨河路老街 71 号',
        said: { a1: '退回墙心就行，我不多要。', b1: '北头我拆，窗户改成高窗。' },
        facts: '两院以旧墙墙心为界，双方均认可。新墙北端超出墙心 22 公分，窗户正对西院厨房。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      sealed: 1,
      disputed: '院墙以何处为界；开窗的位置。',
      clauses: [
        act('b1', 'a1', '拆除院墙北端超出墙心的部分，按墙心线重砌', 12),
        act('b1', 'a1', '将西墙窗户改为窗台高度不低于两米的高窗', 12),
        say('鲁守义允许施工期间从西院通道运料，康保国完工后恢复通道原状。'),
      ],
      place: '滨河路老街 71 号',
    },
    events: [
      done(1, 12, '现场量过，北端退回墙心线。'),
      done(2, 12, '高窗已装，窗台高 2.1 米。'),
      visit(
        13,
        'home_visit',
        'dissatisfied',
        '鲁守义说通道上的砂石没有清干净，下雨积水。',
        ['a1'],
        { day: 14, note: '陪康保国当天把砂石清走并垫平通道，鲁守义看后表示没有意见。' },
      ),
    ],
  }),
  story({
    key: 'borrowed-name-flat',
    when: inMonth(0.68),
    registered: -17,
    accepted: -15,
    dispute: {
      source: 'court_post_filing',
      referringUnit: '示例区人民法院',
      referralNumber: '民初 2206 号',
      category: 'housing_homestead',
      title: '集资房借名购买纠纷',
      grid: '第四网格',
      place: '滨河路 45 号院',
      description:
        '十多年前单位集资建房，职工尤某把名额让给表弟，表弟出了全部房款并一直居住，房本写的是尤某的名字。今年小区改造能办电梯，需要房主签字，尤某提出补偿十万元才肯配合过户。表弟起诉，法院立案后委托调解。',
      requests: '协助办理过户手续。',
      yuan: 100_000,
      difficulty: 'major',
    },
    applicants: [man('苗永昌', 51, '货运个体户', '滨河路 45 号院 6 号楼 2 单元 501 室')],
    respondents: [man('尤建设', 59, '退休职工', '铁东小区 11 号楼 1 单元 302 室')],
    flowers: ['gongdao', 'mingli'],
    sessions: [
      {
        day: -6,
        from: '09:00',
        to: '11:30',
        said: {
          a1: '房款二十三万是我一笔一笔交的，收据都在。',
          b1: '名额是单位给我的福利，我总不能白让。',
        },
        facts: '房款由苗永昌交纳，房屋由其居住十三年。双方当年没有写过书面约定。',
        result: 'continue',
      },
      {
        day: 0,
        from: '14:00',
        to: '17:00',
        said: { a1: '最多出两万，表示一点心意。', b1: '低于八万不谈，让法院判。' },
        facts: '双方对名额补偿的数额相差较大，经过两次调解没有接近。',
        result: 'not_agreed',
        note: '尤建设明确表示不再调解。',
      },
    ],
    outcome: {
      kind: 'terminated',
      ground: 'no_agreement',
      reason: '双方对补偿数额各执一词，差距在六万元以上，经两次调解仍不能达成一致。',
      remedies:
        '已当面告知双方：本案可由法院继续审理，调解中为达成协议所作的让步不作为对其不利的证据。',
    },
  }),
];
