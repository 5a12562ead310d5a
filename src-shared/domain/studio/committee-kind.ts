/** 不同主体: which kind of committee the cases count for in the statistics. */
export const COMMITTEE_KINDS = [
  'village',
  'neighborhood',
  'township',
  'subdistrict',
  'enterprise',
  'social_organization',
] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];
export const COMMITTEE_KIND_LABELS = {
  village: '村调委会',
  neighborhood: '居调委会',
  township: '乡镇调委会',
  subdistrict: '街道调委会',
  enterprise: '企事业单位调委会',
  social_organization: '社会团体和其他组织调委会',
} as const satisfies Record<CommitteeKind, string>;

/** The levels of the 综治 sheet, in the order of its columns (市、县、镇、村级). */
export const STUDIO_LEVELS = ['city', 'county', 'town', 'village'] as const;
export type StudioLevel = (typeof STUDIO_LEVELS)[number];
export const STUDIO_LEVEL_LABELS = {
  city: '市级',
  county: '县级',
  town: '镇级',
  village: '村级',
} as const satisfies Record<StudioLevel, string>;
