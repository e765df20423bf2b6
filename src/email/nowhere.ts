/** Whatever a preview's link leads to, it must lead nowhere: nobody can ever own a name that ends in `.example`. */
export const nowhere = {
  unsubscribe: 'https://links.example/unsubscribe',
  preferences: 'https://links.example/preferences',
  view: 'https://links.example/view',
} as const;
