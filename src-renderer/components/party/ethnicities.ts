/** Offered while an ethnicity is typed; any other may be typed. */
export const COMMON_ETHNICITIES = [
  '汉族',
  '回族',
  '满族',
  '蒙古族',
  '壮族',
  '维吾尔族',
  '藏族',
  '苗族',
  '彝族',
  '土家族',
  '朝鲜族',
];
