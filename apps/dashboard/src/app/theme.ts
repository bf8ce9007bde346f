import {
  ActionIcon,
  Button,
  createTheme,
  type CSSVariablesResolver,
  Drawer,
  DrawerHeader,
  InputWrapper,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  Modal,
  ModalHeader,
  NativeSelect,
  Pill,
  Select,
  Tooltip,
} from '@mantine/core';

/** The one accent. White text stands on its ninth shade, which is the green of the API reference. */
const green: MantineColorsTuple = [
  '#ecf7f2',
  '#d7ece3',
  '#addac6',
  '#7fc6a7',
  '#59b58d',
  '#3faa7d',
  '#2f9b70',
  '#1d845c',
  '#0b6e4f',
  '#055a40',
];

const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f1f3f5',
  '#e6e9ed',
  '#d5dae0',
  '#bcc4cd',
  '#8d97a4',
  '#667281',
  '#4b5765',
  '#2d3743',
  '#161d26',
];

const dark: MantineColorsTuple = [
  '#d9dee5',
  '#b4bcc7',
  '#98a2af',
  '#5f6a78',
  '#39424e',
  '#2a323c',
  '#1e252d',
  '#151a21',
  '#101419',
  '#0a0d11',
];

const FONT = "'Inter Variable', system-ui, sans-serif";
const closeButton = { closeButtonProps: { 'aria-label': 'Close' } };
const title = { fontSize: '1rem', fontWeight: 600, letterSpacing: '-0.01em' };

export const theme = createTheme({
  primaryColor: 'green',
  primaryShade: 8,
  colors: { green, gray, dark },
  fontFamily: FONT,
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  headings: { fontFamily: FONT, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { sm: '4px', md: '6px', lg: '10px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 500 } } }),
    InputWrapper: InputWrapper.extend({ styles: { label: { marginBottom: 4 }, description: { marginBottom: 6 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: false, openDelay: 200, events: { hover: true, focus: true, touch: true } },
    }),
    Modal: Modal.extend({
      defaultProps: { ...closeButton, yOffset: '8vh', radius: 'lg', padding: 'lg' },
      styles: { title },
    }),
    Drawer: Drawer.extend({ defaultProps: { ...closeButton, position: 'right' }, styles: { title } }),
    // They are headers of a dialog, not of the page, which is what the element says.
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'none' } }),
    DrawerHeader: DrawerHeader.extend({ defaultProps: { role: 'none' } }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, checkIconPosition: 'right' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    Pill: Pill.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** Grey text that can be read: Mantine's own is too light for WCAG's 4.5 to 1. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': '#5a6675',
    '--mantine-color-placeholder': '#6a7684',
    '--mantine-color-anchor': green[8],
    '--mantine-color-error': '#b42318',
    '--kw-line': gray[2],
    '--kw-raised': '#ffffff',
    '--kw-sunken': gray[0],
    '--kw-hover': '#eceff2',
    '--kw-chosen': gray[2],
    '--kw-note': '#fff3d6',
    '--kw-note-text': '#6b4100',
    '--kw-ok': '#0b6e4f',
    '--kw-warn': '#8a5300',
    '--kw-bad': '#b42318',
    '--kw-info': '#2b5fa8',
  },
  dark: {
    '--mantine-color-body': dark[8],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#87919e',
    '--mantine-color-anchor': green[3],
    '--mantine-color-error': '#ff9c92',
    '--kw-line': dark[5],
    '--kw-raised': dark[7],
    '--kw-sunken': dark[9],
    '--kw-hover': '#171d24',
    '--kw-chosen': dark[6],
    '--kw-note': '#33270f',
    '--kw-note-text': '#f0c878',
    '--kw-ok': '#59b58d',
    '--kw-warn': '#e2b15c',
    '--kw-bad': '#ff9c92',
    '--kw-info': '#8db8f2',
  },
});

/** The key that public/color-scheme.js reads, too. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'keyway-color-scheme' });
