import type { HttpRequest } from '@azure/functions';

/** `?page=`, from 1; whatever else is said is the first, and beyond the last is the last. */
export function pageAsked(query: HttpRequest['query']): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 ? page : 1;
}
