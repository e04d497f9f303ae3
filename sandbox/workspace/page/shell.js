import { renderSessions, sessions } from './sessions.js';

/** When the web resources were last published; part of their address. */
const ticks = '638712000000000000';
const asked = new URLSearchParams(location.search).get('appid') ?? '';
const answer = await fetch(`/uclient/session.json?appid=${encodeURIComponent(asked)}`);
if (answer.ok) await open(await answer.json());
else document.getElementById('content').textContent = 'This app is not in this environment.';

/** In the order of the apps: who this is, what the profile brings, then the code of its extensions. */
async function open(session) {
  const { user, app, profile } = session;
  document.title = app.name;
  document.getElementById('app-name').textContent = app.name;
  document.getElementById('person').textContent = initials(user.name);
  document.getElementById('person').title = user.name;
  window.Xrm = {
    Utility: {
      getGlobalContext: () => ({
        userSettings: { userId: `{${user.id.toUpperCase()}}`, userName: user.name },
        organizationSettings: { organizationId: session.organization },
        getClientUrl: () => location.origin,
      }),
    },
  };
  window.Microsoft = {
    AppRuntime: {
      Utility: { getEnvironment: async () => ({ AppConfigName: profile ?? '', AppId: app.id }) },
    },
  };
  window.Sandbox = { sessions, session };
  sessionStorage.setItem('channelProviders', JSON.stringify(session.providers));
  sessionStorage.setItem('applicationExtensions', JSON.stringify(session.extensions));
  renderSessions(app.name);
  for (const { msdyn_webresource_url: path } of session.extensions) await load(`/%7B${ticks}%7D${path}`);
}

/** Goes on when a script fails, as one extension must not take the others with it. */
function load(src) {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = resolve;
    script.onerror = resolve;
    document.head.append(script);
  });
}

function initials(name) {
  return name
    .split(' ')
    .map((word) => word[0])
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('');
}
