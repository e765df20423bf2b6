/** What a colour says; `data-tone={tone}` gives an element and what is inside it `--tone` and `--tone-soft`. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
