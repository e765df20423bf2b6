/** Whatever a preview's link leads to, it must lead nowhere. */
export const nowhere = { unsubscribe: 'about:blank', preferences: 'about:blank', view: 'about:blank' };
