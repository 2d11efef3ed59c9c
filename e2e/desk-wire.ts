import type { APIRequestContext } from '@playwright/test';
import { builtActions, deskActions } from './desk-actions.ts';
import { newNetwork } from './desk-people.ts';

/** Calls an action as the desk's script does. @param token the session's; without one nobody is signed in */
export function callAction(
  request: APIRequestContext,
  origin: string,
  name: string,
  token: string | undefined,
  input: unknown,
  page = deskActions[name]?.page ?? '/desk',
) {
  const id = builtActions().find((action) => action.name === name)?.id ?? '';
  const headers = {
    ...{ 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', origin, 'x-forwarded-for': newNetwork() },
    ...(token && { cookie: `__Host-naba-desk=${token}` }),
  };
  const url = new URL(page, origin).href;
  return request.post(url, { headers, data: JSON.stringify([input]), maxRedirects: 0 });
}
