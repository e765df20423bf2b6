import { createStore } from 'zustand/vanilla';

const latest = createStore<{ request: { readonly email: string } | undefined }>(() => ({
  request: undefined,
}));

/** Asks whoever can to open an email of the journey, by its id, over the whole window. */
export const requestEmail = (email: string): void => latest.setState({ request: { email } });

/** Hears every request as it is made; the returned function ends that. */
export const onEmailRequest = (hear: (email: string) => void): (() => void) =>
  latest.subscribe(({ request }) => request && hear(request.email));
