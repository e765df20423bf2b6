// In the tab's own storage, by origin: a token typed for one backend is never offered to another, and closing the tab
// forgets it. Where a browser refuses storage, it lives as long as the page.
const memory = new Map<string, string>();

const key = (name: string) => `wend.backend ${name}`;

function read(name: string): string | undefined {
  try {
    return sessionStorage.getItem(key(name)) ?? undefined;
  } catch {
    return memory.get(name);
  }
}

function write(name: string, value: string): void {
  try {
    sessionStorage.setItem(key(name), value);
  } catch {
    memory.set(name, value);
  }
}

/** The token for an origin, as last typed in this tab; empty where there is none. */
export const tokenFor = (origin: string): string => read(`token ${origin}`) ?? '';
export const keepToken = (origin: string, token: string): void => write(`token ${origin}`, token);

/** The address last used in this tab; empty where there is none. */
export const lastAddress = (): string => read('address') ?? '';
export const keepAddress = (address: string): void => write('address', address);
