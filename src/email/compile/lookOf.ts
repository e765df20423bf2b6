import {
  accentOf,
  contrast,
  darkInk as black,
  inkOn,
  lightInk as white,
  readableContrast as readable,
  type Brand,
  type EmailLook,
} from '../../core/index.ts';

/** Every part of how an email looks, for compiling and for drawing it. Colours are `#rrggbb`. */
export interface Look {
  page: string;
  paper: string;
  accent: string;
  /** What is written on the accent. */
  onAccent: string;
  text: string;
  quiet: string;
  link: string;
  /** As CSS: a list of families without double quotes. */
  font: string;
  logo: EmailLook['logo'];
}

/** Families, the best first. */
const fonts: Readonly<Record<NonNullable<EmailLook['font']>, readonly string[]>> = {
  arial: ['Arial', 'Helvetica', 'sans-serif'],
  georgia: ['Georgia', "'Times New Roman'", 'serif'],
  helvetica: ["'Helvetica Neue'", 'Helvetica', 'Arial', 'sans-serif'],
  tahoma: ['Tahoma', 'Geneva', 'sans-serif'],
  trebuchet: ["'Trebuchet MS'", 'Tahoma', 'sans-serif'],
  times: ["'Times New Roman'", 'Times', 'serif'],
  verdana: ['Verdana', 'Geneva', 'sans-serif'],
};

const quietOn: Readonly<Record<string, string>> = { [black]: '#55524d', [white]: '#ffffff' };
const linkOn: Readonly<Record<string, string>> = { [black]: '#1a5fb4', [white]: '#ffffff' };

/** An email carries its own colours: it looks the same in every inbox, whatever theme the app has. */
export function lookOf({ look = {} }: Brand): Look {
  const accent = accentOf(look);
  return {
    page: look.page ?? '#f4f4f2',
    paper: white,
    accent,
    onAccent: inkOn(accent),
    text: look.text ?? black,
    quiet: quietOn[black] ?? black,
    link: contrast(accent, white) >= readable ? accent : (linkOn[black] ?? black),
    font: fonts[look.font ?? 'arial'].join(', '),
    logo: look.logo,
  };
}

/** The inks of a section: those of the look where they read well on its ground, else plain dark or light ones. */
export function inksOn(ground: string, look: Look): Pick<Look, 'text' | 'quiet' | 'link'> {
  const ink = inkOn(ground);
  const or = (wanted: string, instead: string) => (contrast(wanted, ground) >= readable ? wanted : instead);
  return {
    text: or(look.text, ink),
    quiet: or(quietOn[ink] ?? ink, ink),
    link: or(look.link, or(linkOn[ink] ?? ink, ink)),
  };
}
