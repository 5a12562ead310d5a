import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  articleOf,
  type CourtRefusal,
  findCourtGrounds,
} from '@shared/domain/wording/court-grounds';
import { describe, expect, it } from 'vitest';

const groundsOf = (text: string) => findCourtGrounds(text).map(({ ground }) => ground);

describe('法院可能不予确认的话（民诉法解释第355、358条）', () => {
  it.each<[string, CourtRefusal]>([
    ['双方自愿离婚', 'identity'],
    ['双方解除收养关系，养父一次性补偿养子2万元', 'identity'],
    ['自签字之日起断绝父子关系', 'identity'],
    ['双方确认小宝是张某的亲生子女', 'identity'],
    ['双方承认存在事实收养关系', 'identity'],
    ['二人的婚姻关系无效', 'identity'],
    ['老宅三间归大儿子所有', 'ownership'],
    ['双方确认东侧宅基地使用权归李某', 'ownership'],
    ['该房屋产权归女方', 'ownership'],
    ['西屋三间归王某所有', 'ownership'],
    ['楼房二层、门面一间归儿子所有', 'ownership'],
    ['平房归弟弟所有', 'ownership'],
    ['房屋的所有权归王某', 'ownership'],
    ['后山林地归第三村民组所有', 'ownership'],
    ['双方确认承包地的四至以水沟为准', 'ownership'],
    ['注册商标归甲方所有', 'ownership'],
    ['同意宣告失踪', 'special_procedure'],
    ['家属一致认定老人无民事行为能力', 'special_procedure'],
    ['公司进入破产清算', 'special_procedure'],
    ['派出所不予治安处罚', 'out_of_scope'],
    ['双方不再追究对方刑事责任', 'unlawful'],
    ['施工中发生伤亡自负', 'unlawful'],
    ['员工自愿放弃社会保险', 'unlawful'],
    ['大儿子今后不再承担赡养义务', 'unlawful'],
    ['赌债两万元分三期归还', 'unlawful'],
    ['双方做低成交价，差额另付', 'third_party'],
    ['财产转到弟弟名下，规避债务', 'third_party'],
    ['男方支付青春损失费3万元', 'public_order'],
    ['女方三年内不得再婚', 'public_order'],
    ['不论对方是否同意，都按本协议办', 'unwilling'],
    ['被申请人尽快赔偿', 'unclear'],
    ['其余费用另行协商', 'unclear'],
  ])('%s：%s', (text, ground) => {
    expect(groundsOf(text)).toContain(ground);
  });

  it.each([
    ['抚养费可以确认', '被申请人每月5日前支付抚养费1000元'],
    ['探望可以确认', '男方每月探望孩子两次'],
    ['由谁直接抚养不是身份关系的有无', '婚生女由女方直接抚养'],
    ['离婚在先，只谈钱', '双方已于2024年协议离婚，男方补付抚养费6000元'],
    ['收养早已解除，只谈补偿', '收养关系已于2020年依法解除，养子支付生活费2万元'],
    ['交付房屋不是确权', '被申请人于2026年12月31日前把房屋交付申请人使用'],
    ['腾退', '被申请人搬离老宅，交还钥匙两把'],
    ['修缮', '西屋由弟弟修好后归弟弟居住'],
    ['归谁使用一段时间', '车位由王某使用至2027年底'],
    ['配合过户是履行，不是确权', '甲方配合乙方办理房屋过户登记，税费各半'],
    ['补偿款怎么分', '房屋征收补偿款按三份均分'],
    ['谁住哪一间', '东屋由母亲居住，西屋由弟弟居住'],
    ['动产归谁', '伐下的木料归柯大树，纸箱所得归常有福'],
    ['不改变权属', '老人住到百年之后，不改变房屋的权属'],
    ['道歉', '当面赔礼道歉，今后和睦相处'],
    ['继续赡养', '三名子女共同承担赡养义务'],
    ['补缴社保', '公司为员工补缴社会保险费'],
    ['不再主张民事责任', '双方不再主张其他赔偿'],
    ['依法追究', '再有打骂的，依法追究责任'],
    ['解除劳动关系是可以的', '双方解除劳动关系，公司支付经济补偿5000元'],
    ['解除合同也是', '双方解除租赁合同，退还押金1000元'],
  ])('不该响的不响，%s：%s', (_why, text) => {
    expect(groundsOf(text)).toEqual([]);
  });

  it('不受理的引355条，驳回的引358条', () => {
    expect([articleOf('ownership'), articleOf('public_order')]).toEqual([
      '《民事诉讼法解释》第355条',
      '《民事诉讼法解释》第358条',
    ]);
  });

  it('示例里的协议没有一条误报（bug: 好好的条款也说法院不收，以后没有人看）', () => {
    const folder = join(import.meta.dirname, '../../../resources/sample');
    const texts = readdirSync(folder).flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/"(?:text|action)": "([^"]+)"/g),
    ]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap(({ 1: text = '' }) => findCourtGrounds(text))).toEqual([]);
  });

  it('一万字不卡（bug: 一边打字一边卡）', () => {
    const long = '双方确认房屋已于2026年11月1日交付，被申请人于十二月底前支付尾款三千元。'.repeat(
      300,
    );
    const began = performance.now();
    findCourtGrounds(long);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
