const vague =
  /^(click|click here|here|click this|this|this link|link|more|read more|learn more|see more|find out more|more info|more information|details|go|continue|hier|hier klicken|klicken|klick hier|klicken sie hier|mehr|mehr lesen|mehr erfahren|mehr infos|weiter|weiterlesen|dieser link|details ansehen)$/;

/** Whether the words of a link say nothing without the words around them, as they are read out in a list of links. */
export const isVague = (words: string): boolean =>
  vague.test(
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
