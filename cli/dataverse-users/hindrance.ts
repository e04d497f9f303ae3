/** Why nothing more is done. Each has words that name the thing and the next step, in `words.ts`. */
export type HindranceKind =
  | 'not_signed_in'
  | 'other_tenant'
  | 'no_answer'
  | 'no_user'
  | 'other_organisation'
  | 'not_allowed'
  | 'read_refused'
  | 'no_root_unit'
  | 'no_customizer'
  | 'role_twice'
  | 'privilege_unknown'
  | 'user_twice'
  | 'user_disabled'
  | 'user_elsewhere'
  | 'step_refused'
  | 'application_refused'
  | 'no_effect';

export interface Hindrance {
  readonly hindrance: HindranceKind;
  readonly params: { readonly [name: string]: string };
}

export const hinder = (hindrance: HindranceKind, params: Hindrance['params'] = {}): Hindrance => ({
  hindrance,
  params,
});

export function isHindrance(value: unknown): value is Hindrance {
  return typeof value === 'object' && value !== null && 'hindrance' in value;
}
