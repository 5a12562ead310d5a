import { LineListsPart } from './LineListsPart';

/** 社区 and 网格 offered while registering. */
export function PlacesPart() {
  return (
    <LineListsPart
      draftKey="settings-places"
      title="社区与网格"
      lead="登记纠纷时会出现在候选里，也可以不选、直接写别的。"
      lists={[
        { name: 'communities', label: '社区（村）', hint: '一行写一个', minRows: 8 },
        { name: 'grids', hint: '一行写一个', minRows: 8 },
      ]}
      layOut={(fields) => <div className="settings-two">{fields}</div>}
    />
  );
}
