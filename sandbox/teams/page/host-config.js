/** Colours of text and of containers by theme, close to those of Teams. In high contrast containers look alike. */
const themes = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#b10e1c',
    line: '#e0e0e0',
    backgrounds: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#e7f2da',
      attention: '#fcf4f6',
      warning: '#fbf6d9',
    },
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#a6a7f0',
    good: '#92c353',
    warning: '#fbd75e',
    attention: '#f58b96',
    line: '#404040',
    backgrounds: {
      default: '#292929',
      emphasis: '#333333',
      accent: '#2f2f4a',
      good: '#1f3323',
      attention: '#3f1a1d',
      warning: '#40330f',
    },
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#1aebff',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff9c9c',
    line: '#ffffff',
    backgrounds: {
      default: '#000000',
      emphasis: '#000000',
      accent: '#000000',
      good: '#000000',
      attention: '#000000',
      warning: '#000000',
    },
  },
};

/** Used where a page brings them, for scripts that the fonts before them have no signs for. */
const scripts = '"Noto Sans JP Variable", "Noto Sans Hebrew Variable", "Noto Sans Arabic Variable"';

/** A host configuration close to the one of Teams: the same for all themes but for the colours. */
export function hostConfig(theme) {
  const { backgrounds, line, ...colors } = themes[theme];
  const tone = (color) => ({ default: color, subtle: color === colors.text ? colors.subtle : color });
  const foregroundColors = {
    default: tone(colors.text),
    dark: tone(colors.text),
    light: tone(colors.subtle),
    accent: tone(colors.accent),
    good: tone(colors.good),
    warning: tone(colors.warning),
    attention: tone(colors.attention),
  };
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    fontTypes: {
      default: { fontFamily: `"Segoe UI", "Open Sans", ${scripts}, system-ui, sans-serif` },
      monospace: { fontFamily: `Consolas, "DejaVu Sans Mono", "Open Sans", ${scripts}, monospace` },
    },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: Object.fromEntries(
      Object.entries(backgrounds).map(([name, background]) => [name, style(background)]),
    ),
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 12,
    },
    inputs: {
      label: { requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
      errorMessage: { color: 'attention' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}
