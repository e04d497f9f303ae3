import type { CommandName } from '../../commands/command.ts';

/**
 * What people say of a command without naming it: words in this order with others between them. `a/b` is either, `a*`
 * whatever begins so, `@` the name of a person. What is found so is only ever suggested, so these may be loose.
 */
export type Hints = { readonly [N in CommandName]?: string };
