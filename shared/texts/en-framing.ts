/** Why the workspace may not be able to show a channel URL in its panel, and what to do about it. */
export const framingEn = {
  'framing.framing-blocked-csp':
    'The page {address} may not be shown inside {workspace}: its Content-Security-Policy allows as frame-ancestors[ only {allowed}] and not that address.',
  'framing-cure.framing-blocked-csp':
    'Ask its maker to add {workspace} to frame-ancestors in the Content-Security-Policy header.',
  'framing.framing-blocked-xfo':
    'The page {address} may not be shown inside {workspace}: it answers with X-Frame-Options: {value}.',
  'framing-cure.framing-blocked-xfo':
    'Ask its maker to leave that header out and to send Content-Security-Policy: frame-ancestors {workspace} instead.',
  'framing.framing-by-some':
    'The page {address} may be shown inside {allowed} only. Whether that includes the environment in question was not asked.',
  'framing-cure.framing-by-some': 'Name the environment with --workspace to have it looked at.',
  'framing.mixed-content':
    'The browser will not load {address}: it is plain http inside a page that is https.',
  'framing-cure.mixed-content':
    'Serve the page over https, without a redirect to http, and put the https address into the channel URL.',
  'framing.redirected-origin':
    'The channel URL leads from {from} to {to}. The panel shows the page, but its calls are refused, because the workspace listens to the first address and the trusted domain only.',
  'framing-cure.redirected-origin': 'Put {to} into the channel URL or into the trusted domain.',
  'framing.sign-in-redirect':
    'Who is not signed in yet is sent to {host}, which does not let itself be shown inside another page: the panel stays blank then.',
  'framing-cure.sign-in-redirect':
    'Let the page itself open without sign-in, and sign in from it in a window of its own.',
  'framing.nothing-to-show': 'The panel stays blank: browsers do not show what {address} answers.',
  'framing.nothing-to-show.no_content': 'The panel stays blank: {address} answers without a page (204).',
  'framing.nothing-to-show.download':
    'The panel stays blank: browsers save what {address} answers as a file instead of showing it.',
  'framing-cure.nothing-to-show':
    'Have the server answer with a page: Content-Type: text/html, and no Content-Disposition: attachment.',
  'framing.not-reachable': 'The page[ {address}] did not answer as it should: {problem}.',
  'framing.not-reachable.unreachable': 'Nothing answers at {address}, as seen from here.',
  'framing.not-reachable.timed_out': 'The page {address} took too long to answer.',
  'framing.not-reachable.bad_certificate':
    'The certificate of {address} is not valid for that name, or nobody known has issued it.',
  'framing.not-reachable.insecure': 'The page {address} is plain http, which is not asked for from here.',
  'framing.not-reachable.too_many_redirects': 'The page redirects again and again, last to {address}.',
  'framing.not-reachable.credentials_in_url':
    'The address {address} is given with a user name or password, which browsers do not use in a panel.',
  'framing.not-reachable.unsupported_scheme': 'The address leads to {address}, which is no https address.',
  'framing.not-reachable.bad_address': 'The channel URL is no complete address.',
  'framing.not-reachable.http_404': 'There is no page at {address} (404).',
  'framing.not-reachable.http_410': 'There is no page at {address} any more (410).',
  'framing.not-reachable.http_401':
    'The page {address} asks for a password (401); what people who have one see was not looked at.',
  'framing.not-reachable.http_403':
    'The page {address} refuses everybody who asks from here (403); it may let its own network in.',
  'framing-cure.not-reachable':
    'Open the address in a browser on the computer of somebody who will use the panel, and correct it or the server.',
  'framing.blocked-address':
    'The page {address} is not on the public internet. Nobody looked at it from here; only people in its own network can see it.',
  'framing-cure.blocked-address':
    'If it is meant to be inside, have the operator declare it in CUTOVER_EGRESS, then check again.',
} as const;
