import type { ThemeConfig } from 'antd';

/** The colours of the house. `tokens.css` gets them as variables; nothing else names a colour. */
export const COLORS = {
  paper: '#F7F4EE',
  card: '#FFFFFF',
  line: '#E4DED2',
  /** Edge of a field: a hairline is too faint for old eyes (3:1 on card and paper). */
  edge: '#8C877B',
  ink: '#22302E',
  ink2: '#5B6664',
  ink3: '#6E7775',
  jade: '#2A6B5E',
  jadeHover: '#35806F',
  jadeSoft: '#E3EFEC',
  red: '#B8322A',
  redSoft: '#FBEDEB',
  yellow: '#8A5A00',
  yellowSoft: '#FFF3D6',
  blue: '#1F5FA8',
  blueSoft: '#E9F1FA',
  done: '#3A7749',
  void: '#8B8B86',
} as const;

export type TextSize = 'normal' | 'large';

export const FONT_FAMILY =
  "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

const SIZES = {
  normal: { fontSize: 16, small: 14, large: 18, control: 40, controlSmall: 32, controlLarge: 44 },
  large: { fontSize: 20, small: 20, large: 22, control: 48, controlSmall: 44, controlLarge: 52 },
} as const;

const SOFT_SHADOW = '0 8px 28px rgba(34, 48, 46, 0.14)';

/** Ant Design's theme from the same colours; 大字 changes sizes only. */
export function createTheme(textSize: TextSize): ThemeConfig {
  const size = SIZES[textSize];
  return {
    // One copy of Ant Design in the window: its rules need no mark of their own.
    hashed: false,
    token: {
      ...COLOR_TOKENS,
      fontFamily: FONT_FAMILY,
      fontSize: size.fontSize,
      fontSizeSM: size.small,
      fontSizeLG: size.large,
      lineHeight: 1.5,
      controlHeight: size.control,
      controlHeightSM: size.controlSmall,
      controlHeightLG: size.controlLarge,
      borderRadius: 8,
      borderRadiusSM: 6,
      borderRadiusLG: 8,
      boxShadow: SOFT_SHADOW,
      boxShadowSecondary: SOFT_SHADOW,
      boxShadowTertiary: 'none',
      motion: false,
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        contentFontSizeSM: size.small,
        // A button without a frame is told from text by the colour of what can be clicked.
        textTextColor: COLORS.jade,
        textTextHoverColor: COLORS.jade,
      },
      Table: {
        headerBg: COLORS.paper,
        headerColor: COLORS.ink2,
        headerSplitColor: 'transparent',
        rowHoverBg: '#F3F7F5',
        rowSelectedBg: COLORS.jadeSoft,
        cellPaddingBlock: 12,
        cellPaddingInline: 12,
        borderColor: COLORS.line,
      },
      Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px', labelColor: COLORS.ink },
      Tabs: { itemColor: COLORS.ink2 },
      Segmented: { trackBg: '#EDE8DD', itemColor: COLORS.ink2, itemSelectedColor: COLORS.jade },
      Tooltip: { colorBgSpotlight: COLORS.ink },
      Steps: { colorTextDescription: COLORS.ink2 },
    },
  };
}

const COLOR_TOKENS = {
  colorPrimary: COLORS.jade,
  colorPrimaryHover: COLORS.jadeHover,
  colorPrimaryActive: '#1F5449',
  colorPrimaryBg: COLORS.jadeSoft,
  colorPrimaryBgHover: '#D5E7E2',
  colorPrimaryBorder: '#9CC4BA',
  colorPrimaryBorderHover: COLORS.jadeHover,
  colorPrimaryText: COLORS.jade,
  colorInfo: COLORS.jade,
  colorInfoBg: COLORS.jadeSoft,
  colorInfoBorder: '#BBD8D0',
  colorSuccess: COLORS.done,
  colorSuccessBg: '#EAF3EC',
  colorSuccessBorder: '#BFD9C6',
  colorWarning: COLORS.yellow,
  colorWarningBg: COLORS.yellowSoft,
  colorWarningBorder: '#E8CF94',
  colorError: COLORS.red,
  colorErrorBg: COLORS.redSoft,
  colorErrorBorder: '#E7B9B4',
  colorErrorHover: '#CB4A41',
  colorLink: COLORS.jade,
  colorLinkHover: COLORS.jadeHover,
  colorLinkActive: '#1F5449',
  colorText: COLORS.ink,
  colorTextHeading: COLORS.ink,
  colorTextSecondary: COLORS.ink2,
  colorTextTertiary: COLORS.ink3,
  colorTextQuaternary: COLORS.ink3,
  colorTextDescription: COLORS.ink2,
  colorTextPlaceholder: COLORS.ink3,
  colorTextDisabled: COLORS.ink3,
  colorIcon: COLORS.ink2,
  colorBgLayout: COLORS.paper,
  colorBgBase: COLORS.card,
  colorBgContainer: COLORS.card,
  colorBgContainerDisabled: '#F1EEE7',
  colorBorder: COLORS.edge,
  colorBorderSecondary: COLORS.line,
  colorSplit: COLORS.line,
  controlItemBgActive: COLORS.jadeSoft,
  controlItemBgHover: '#F3F7F5',
  controlOutline: 'rgba(42, 107, 94, 0.25)',
} as const;
