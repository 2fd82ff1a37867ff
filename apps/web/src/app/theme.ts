import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type VariantColorsResolver } from '@mantine/core';

/** Filled is the one accent; in the dark its text is dark. Everything else is Mantine's own. */
const variants: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === 'accent';
  if (!isAccent) return colors;
  if (input.variant === 'filled') return { ...colors, background: 'var(--d-accent)', hover: 'var(--d-accent-hi)', color: 'var(--d-on-accent)', border: '1px solid transparent' };
  if (input.variant === 'subtle' || input.variant === 'transparent') return { ...colors, color: 'var(--d-accent)', hover: input.variant === 'subtle' ? 'var(--d-tint)' : 'transparent' };
  if (input.variant === 'light') return { ...colors, background: 'var(--d-tint)', hover: 'var(--d-tint)', color: 'var(--d-accent-hi)' };
  if (input.variant === 'default') return { ...colors, background: 'var(--d-surface)', hover: 'var(--d-canvas)', color: 'var(--d-ink)', border: '1px solid var(--d-line2)' };
  return colors;
};

/** The weights are 400 and 500 only; sizes in the console start at 12. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  colors: { accent: ['#E7F0F5', '#CFE3ED', '#9CCFE7', '#7ABBDA', '#4E9BC1', '#3484AD', '#226F97', '#165E83', '#0F4C6C', '#0B2330'], dark: ['#E7ECEE', '#B4C0C6', '#8F9DA4', '#6F7E86', '#3C4A51', '#273137', '#161D20', '#11181A', '#0F1416', '#0A0E10'] },
  variantColorResolver: variants,
  fontFamily: '"Inter Variable", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '18px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  headings: { fontWeight: '500', sizes: { h1: { fontSize: '20px', lineHeight: '28px' }, h2: { fontSize: '16px', lineHeight: '24px' }, h3: { fontSize: '13px', lineHeight: '20px' } } },
  fontWeights: { medium: '500', semibold: '500', bold: '500' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', fw: 500 }, vars: (_: unknown, { size }: { size?: string }) => ({ root: size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '13px' } : size === 'xs' ? { '--button-height': '28px', '--button-padding-x': '10px', '--button-fz': '12px' } : size === 'lg' ? { '--button-height': '44px', '--button-padding-x': '16px', '--button-fz': '16px' } : {} }) },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 28 } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Popover: { defaultProps: { shadow: 'none', radius: 'md' } },
    Menu: { defaultProps: { shadow: 'none', radius: 'md' } },
  },
});

/** Mantine's own variables, told in our tokens (tokens.css switches them between light and dark). */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--d-surface)',
    '--mantine-color-text': 'var(--d-ink)',
    '--mantine-color-dimmed': 'var(--d-ink3)',
    '--mantine-color-placeholder': 'var(--d-ink3)',
    '--mantine-color-anchor': 'var(--d-accent)',
    '--mantine-color-default': 'var(--d-surface)',
    '--mantine-color-default-hover': 'var(--d-canvas)',
    '--mantine-color-default-color': 'var(--d-ink)',
    '--mantine-color-default-border': 'var(--d-line2)',
    '--mantine-color-error': 'var(--d-red)',
    '--mantine-primary-color-filled': 'var(--d-accent)',
    '--mantine-primary-color-filled-hover': 'var(--d-accent-hi)',
    '--mantine-primary-color-contrast': 'var(--d-on-accent)',
    '--mantine-color-disabled': 'var(--d-sunken)',
    '--mantine-color-disabled-color': 'var(--d-ink3)',
  };
  return { variables: {}, light: shared, dark: shared };
};
