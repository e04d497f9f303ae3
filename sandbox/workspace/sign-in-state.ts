/** The part of a browser's stored sign-in state that the sandbox needs: one cookie of the organisation. */
export interface SignInState {
  readonly cookies: {
    name: string;
    value: string;
    domain: string;
    path: string;
    expires: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite: 'Lax';
  }[];
  readonly origins: [];
}

/**
 * Signs in as a person of the organisation the way a browser does, and gives what a browser would have stored.
 * @param account domain name, e.g. `amelie.dubois@contoso.example`
 */
export async function signInState(organisation: string, account: string): Promise<SignInState> {
  const first = await fetch(`${organisation}/main.aspx`, { redirect: 'manual' });
  const typed = await fetch(first.headers.get('location') ?? '', {
    method: 'POST',
    body: new URLSearchParams({ account }),
    redirect: 'manual',
  });
  const entered = await fetch(typed.headers.get('location') ?? '', { redirect: 'manual' });
  const [name, value] = (entered.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  if (name === undefined || value === undefined) throw new Error(`${account} may not enter ${organisation}`);
  const cookie = { name, value, domain: new URL(organisation).hostname, path: '/', expires: -1 };
  return {
    cookies: [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Lax' }],
    origins: [],
  };
}
