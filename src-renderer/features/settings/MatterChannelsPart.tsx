import { LineListsPart } from './LineListsPart';

/** 事项: by which ways things are told to the studio. */
export function MatterChannelsPart() {
  return (
    <LineListsPart
      draftKey="settings-matters"
      title="事项的渠道"
      lead="登记事项时可以选。去掉一项，以前登记的不变。"
      lists={[
        {
          name: 'matterChannels',
          hint: '一行写一个。名称里有“网格”的，报表里算网格上报；有“12345”的，按 12345 的天数提醒答复',
          minRows: 8,
        },
      ]}
    />
  );
}
