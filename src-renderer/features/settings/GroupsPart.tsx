import { LineListsPart } from './LineListsPart';

/** What the studio offers while registering: 特殊群体 to be ticked, 六情 of what the grid reports. */
export function GroupsPart() {
  return (
    <LineListsPart
      draftKey="settings-groups"
      title="登记时的选项"
      lead="登记纠纷时可以选。去掉一项，以前登记的不变。"
      lists={[
        { name: 'specialGroups', hint: '一行写一个', minRows: 8 },
        {
          name: 'eventClasses',
          hint: '一行写一个；登记网格上报的纠纷时可以选',
          minRows: 6,
        },
        {
          name: 'levelLadder',
          hint: '从低到高，一行写一级；案卷“经办”里记办到哪一级',
          minRows: 4,
        },
        { name: 'elderKinds', hint: '一行写一种；各地的五老不一样', minRows: 5 },
      ]}
    />
  );
}
