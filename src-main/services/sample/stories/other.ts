import type { CaseStory } from '../case-story';
import {
  act,
  close,
  done,
  inMonth,
  man,
  organization,
  payInParts,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 其他. */
export const OTHER_CATEGORY_STORIES: readonly CaseStory[] = [
  story({
    key: 'chat-group-insult',
    when: inMonth(0.38),
    registered: -4,
    dispute: {
      source: 'police',
      referringUnit: '天桥街派出所',
      referralNumber: '移交 59 号',
      category: 'other',
      title: '业主群内名誉受损纠纷',
      grid: '第二网格',
      place: '滨河路 16 号院业主群',
      description:
        '为选楼长的事，有人在四百多人的业主群里说候选人贪过厂里的钱，还发了一张打码的判决书。候选人报警说判决书是同名的别人。发消息的人承认没有核实，只是听人传的。派出所认为够不上处罚，双方同意调解。',
      requests: '公开道歉，消除影响。',
      yuan: null,
    },
    applicants: [man('任中和', 63, '退休干部', '滨河路 16 号院 3 号楼 2 单元 201 室')],
    respondents: [man('党小伟', 39, '网店店主', '滨河路 16 号院 5 号楼 1 单元 403 室')],
    flowers: ['nuanxin', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '20:00',
        to: '20:50',
        said: {
          a1: '我一辈子清清白白，老伴气得住了院。',
          b1: '是我嘴快，没有核实就发，愿意认错。',
        },
        facts: '判决书中的人与任中和姓名相同，出生年份和籍贯不同。消息在群里停留了两天。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '道歉的方式。',
      clauses: [
        act('b1', 'a1', '在业主群里发布说明和道歉，置顶三日', 1),
        act('b1', 'a1', '到任中和家中当面道歉', 2),
      ],
      place: '滨河路 16 号院',
    },
    events: [
      done(1, 1, '说明已置顶，群主截图存档。'),
      done(2, 2, '带了水果上门，老人接受。'),
      visit(5, 'phone', 'satisfied', '任中和说事情过去了，老伴已出院。'),
      close(5),
    ],
  }),
  story({
    key: 'lost-keys-locksmith',
    when: inMonth(0.71),
    registered: -2,
    dispute: {
      source: 'own_initiative',
      category: 'other',
      title: '合租人物品处置纠纷',
      grid: '第四网格',
      place: '滨河路 24 号院 3 号楼',
      description:
        '合租的两个年轻人闹翻，一个趁另一个出差，把她的箱子和书堆到楼道，下雨淋湿了电脑和几本考证的书。回来的人换了门锁，不让对方进门，两人在楼道里哭闹到半夜，巡逻队员听到后带到工作室避雨说话。',
      requests: '赔偿电脑和书，分清押金。',
      yuan: 3_400,
      difficulty: 'simple',
      groups: ['妇女'],
    },
    applicants: [woman('李㛃', 24, '公司文员', '滨河路 24 号院 3 号楼 5 单元 302 室')],
    respondents: [woman('佘思雨', 25, '美甲师', '滨河路 24 号院 3 号楼 5 单元 302 室')],
    flowers: ['nuanxin', 'hemu'],
    sessions: [
      {
        day: 0,
        from: '21:30',
        to: '23:00',
        said: { a1: '电脑里有我的资料，修不好怎么办。', b1: '我以为她不回来了，气头上做的。' },
        facts:
          '电脑键盘进水，维修点报价 680 元，资料完好。书五本，原价 210 元。押金 2,000 元由两人各交一半。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '电脑损失；押金。',
      clauses: [
        payNow('b1', 'a1', '赔偿电脑维修费和书款', 890),
        act(
          'a1',
          'b1',
          '交出新锁钥匙一把',
          8,
          '李㛃交出新锁钥匙一把；佘思雨于{日}前搬离，押金两人各得一半。',
        ),
      ],
    },
    events: [
      done(1, 0, '微信转账。', 890),
      visit(3, 'at_studio', 'fairly_satisfied', '电脑修好了，李㛃说还是想早点换地方住。'),
    ],
  }),
  story({
    key: 'choir-instrument',
    when: inMonth(0.95),
    registered: -6,
    dispute: {
      source: 'application_oral',
      category: 'other',
      title: '合唱队公款购置乐器归属纠纷',
      grid: '第一网格',
      place: '滨河路社区文化活动室',
      description:
        '社区合唱队散了伙，队费和义演奖金买的电子琴放在老队长家。新组的队想要回去，老队长说琴是自己跑腿买的，还垫了八百元，一直没有报。队员里有人说账本丢了，有人说老队长想占便宜，几位老人气得不再来活动室。',
      requests: '交回电子琴，结清垫款。',
      yuan: 3_600,
      difficulty: 'simple',
      groups: ['老年人'],
    },
    applicants: [organization('滨河路社区夕阳红合唱队', '应春秀', '队长', '滨河路社区文化活动室')],
    respondents: [man('空长林', 72, '退休教师', '滨河路 13 号院 2 号楼 101 室')],
    flowers: ['hemu', 'nuanxin'],
    sessions: [
      {
        day: 0,
        from: '09:30',
        to: '10:40',
        place: '滨河路社区文化活动室',
        isPublic: true,
        said: { a1: '琴是大家的，垫的钱我们认。', b1: '我不稀罕琴，话说得太难听。' },
        facts: '收据显示电子琴 3,600 元，队费支出 2,800 元，其余 800 元由空长林垫付。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '电子琴归谁；垫款如何还。',
      clauses: [
        act('b1', 'a1', '把电子琴送回文化活动室', 2),
        payInParts('a1', 'b1', '归还垫付的购琴款', [
          [400, 10],
          [400, 40],
        ]),
        say('应春秀代表合唱队向空长林致谢，并请他担任艺术指导。'),
      ],
      place: '滨河路社区文化活动室',
    },
    events: [],
  }),
];
