/** What an examination says. The first sentence of a problem is what is wrong, the rest is the cure. */
export const doctorEn = {
  'command.doctor':
    'Examines settings, sign-in, privileges and everything around, and says how to mend what is wrong.',
  'inquiry.doctor': 'Examination',
  'doctor.title.good': 'Everything is as it should be',
  'doctor.title.notes': 'It works, with something to know',
  'doctor.title.problems': {
    one: '{count} thing has to be mended',
    other: '{count} things have to be mended',
  },
  'doctor.heading.problems': 'To be mended',
  'doctor.heading.notes': 'To know',
  'doctor.fine': { one: '{count} check is fine.', other: '{count} checks are fine.' },
  'doctor.item.settings': 'Settings',
  'doctor.item.identities': 'Identities',
  'doctor.item.people': 'People',
  'doctor.item.directory': 'Directory',
  'doctor.item.storage': 'Storage',
  'doctor.item.bot': 'Teams',
  'doctor.item.api': 'HTTP API',
  'doctor.item.browser': 'Browser',
  'doctor.item.schedule': 'Schedule',
  'doctor.item.address': 'Address',
  'doctor.item.tenant': 'Tenant',
  'doctor.item.clock': 'Clock',
  'doctor.item.sign-in': 'Sign-in',
  'doctor.item.organization': 'Organisation',
  'doctor.item.user': 'Application user',
  'doctor.item.privileges': 'Privileges',
  'doctor.item.tables': 'Tables',
  'doctor.item.rows': '1.0 rows',
  'doctor.item.owner': 'Owner',
  'doctor.item.solution': 'Solution',
  'doctor.item.panels': 'Panels',

  'doctor.settings_ok': 'all are there and can be read.',
  'doctor.setting_wrong': '{setting} is wrong. Expected is {expected}; docs/settings.md says what it does.',
  'doctor.setting_url':
    '{setting} is not the address of an environment. Take the "Environment URL" of the Power Platform admin center: https://<name>.crm<n>.dynamics.com, without a path, query or user name.',
  'doctor.setting_url_instead':
    '{setting} has more or less than the origin of an environment. Write {instead}, with nothing behind it.',
  'doctor.setting_insecure':
    '{setting} is not https. Write https://: a token sent in the clear can be read on its way.',
  'doctor.setting_person':
    '{setting} is no Entra object id. A mail address or a name is not enough: take the "Object ID" that Entra admin center > Users (or Groups) shows.',
  'doctor.setting_guid':
    '{setting} is not {expected}. It has 36 characters, as in 0b7c1f8e-9d1a-4c56-8a41-1f4b3b2f9a01; copy the id and not the name.',
  'doctor.setting_zone':
    '{setting} is no time zone that is known here. Write an IANA name, as Europe/Berlin; not CET+1 and not "W. Europe Standard Time".',
  'doctor.setting_duplicate':
    '{setting} is there twice. Each environment needs a key, name, url and organizationId of its own; upper and lower case are the same.',
  'doctor.setting_json':
    '{setting} is no valid JSON[ ({place})]. Look for a missing comma or quote there; comments, trailing commas and curly or single quotes are not JSON.',
  'doctor.setting_file':
    '{setting} names a file that cannot be read. Expected is {expected}; check the path and whether this process may read it.',
  'doctor.setting_unknown':
    '{setting} is no setting. Check the spelling against docs/settings.md, or take it out.',
  'doctor.setting_missing': '{setting} is missing. Set it to {expected}; docs/settings.md has an example.',
  'doctor.setting_bot_type':
    '{setting} is wrong. Expected is {expected}: UserAssignedMSI has no secret, SingleTenant has one, and other types would let every tenant in.',
  'doctor.setting_storage':
    '{setting} is wrong. Expected is {expected}; on Azure set AzureWebJobsStorage__blobServiceUri, __queueServiceUri and __tableServiceUri to the addresses of the storage account, or only AzureWebJobsStorage__accountName to its name, without .core.windows.net.',
  'doctor.setting_tenant':
    '{setting} is another tenant than tenantId of CUTOVER_SETTINGS. Write the same one in both: the bot serves its own tenant only.',
  'doctor.setting_prefix':
    '{setting} is no publisher prefix. Expected is {expected}: the part before _ in names of your own customisations.',
  'doctor.setting_dressed':
    '{setting} comes with quotes, backslashes or invisible characters that do not belong to it. Write the value alone, without quotes around it.',
  'doctor.setting_vault':
    '{setting} holds the reference to a key vault and not what is in there: the vault was not read. Give the identity of the app the role Key Vault Secrets User there, check the name of the secret, and restart.',
  'doctor.setting_encoding':
    '{setting} names a file that is not UTF-8. Save it as UTF-8; > of Windows PowerShell writes UTF-16.',
  'doctor.setting_misspelt': '{setting} is read by nobody. Is {instead} meant? Rename it, or take it out.',
  'doctor.setting_repeated':
    '{setting} says "{name}" twice in one place, and only the last one counts. Take one of them out.',
  'doctor.keys_alike':
    '{environment} and {other} are easily taken for each other. Give one of them another key or name in CUTOVER_SETTINGS.',
  'doctor.function_off':
    '{setting} switches the function {name} off. Take it out: without it runs stand still or nothing is answered.',
  'doctor.host_override':
    '{setting} overrides host.json, which is made for the queue and the time limits of this app. Take it out unless you know why.',
  'doctor.placeholder': '{setting} still holds the id of an example. Put your own there.',
  'doctor.tenant_as_bot':
    '{setting} is the id of the tenant. Put the client id of the application or managed identity there.',
  'doctor.organization_is_tenant':
    'organizationId is the id of the tenant. Put the "Organization ID" there that make.powerapps.com > Settings > Session details shows.',
  'doctor.environment_unknown':
    'There is no environment "{said}". Known: {known}. Name one of these, or add it to CUTOVER_SETTINGS.',
  'doctor.writer_same':
    'AZURE_CLIENT_ID and CUTOVER_WRITER_CLIENT_ID are the same identity. Make a second one that writes, or take CUTOVER_WRITER_CLIENT_ID out.',
  'doctor.writer_is_bot':
    'the bot’s identity is the one that writes. To part them, set CUTOVER_WRITER_CLIENT_ID to one that does nothing else.',
  'doctor.identities_swapped':
    'System Customizer is held by the writing identity ({writer}) and not by the reading one ({reader}), which needs it to see all 1.0 rows. Exchange AZURE_CLIENT_ID and CUTOVER_WRITER_CLIENT_ID if they are swapped, else move the role.',
  'doctor.writer_none':
    'the reading identity writes as well. To part them, make a second one and set CUTOVER_WRITER_CLIENT_ID (infra/dataverse/roles.json).',
  'doctor.writer_ok': 'one reads and another one writes.',
  'doctor.cloud_mixed':
    '{setting} is not of the {cloud} cloud, where the environment is. Set it to {expected}.',
  'doctor.api_off': 'nobody is let in, because CUTOVER_API_AUDIENCE is not set.',
  'doctor.api_ok': 'tokens for {audience} are accepted.',
  'doctor.api_tenant':
    'CUTOVER_API_ISSUER or CUTOVER_API_JWKS is of the tenant {found}. Write {expected} there, or take both out.',
  'doctor.api_scope': 'CUTOVER_API_AUDIENCE is a scope and no audience. Write it without {end}.',
  'doctor.api_audience':
    'CUTOVER_API_AUDIENCE is no client id, and tokens of version 2, which CUTOVER_API_ISSUER signs, are for nothing else: nobody is let in. Put the client id of the app registration there, and set requestedAccessTokenVersion to 2 in its manifest.',
  'doctor.api_keys':
    '{host} does not give the keys that tokens for the HTTP API are signed with ({cause}). Correct CUTOVER_API_JWKS, or take it out; check that this network may reach it.',
  'doctor.pages_without_api':
    'cards link to {pages}/api/fleet, where nobody is let in, because CUTOVER_API_AUDIENCE is not set. Set it, or take pages out of CUTOVER_SETTINGS.',
  'doctor.schedule_ok': '{schedule} in {zone}.',
  'doctor.schedule_bad':
    'The stored schedule {schedule} in {zone} is not understood here. Say schedule {environment} again, with five fields and an IANA zone.',
  'doctor.approvers_ok': '{count} can approve, {needed} needed.',
  'doctor.approvers_none':
    'Nobody may approve in {environment}. Add object ids to people.approver, or a group to groups.approver.',
  'doctor.approvers_self':
    'In {environment} whoever may ask for a migration is the only one who may approve, and nobody approves their own. Add a second person to people.approver.',
  'doctor.approvers_few':
    'Approvers that a plan in {environment} needs beside the one who asks: {needed}; there are in all: {count}. Add people to people.approver, or lower approvalsNeeded.',
  'doctor.approvers_one':
    'only one person may approve in {environment}; while they are away nothing is approved. Add a second one to people.approver.',
  'doctor.planners_none':
    'Nobody may ask for a migration of {environment}. Add object ids to people.planner, or a group to groups.planner.',
  'doctor.person_is_app':
    '{id} is listed as a person and is an application of ours. Put the object id of somebody there.',

  'doctor.address_ok': '{host} can be an environment.',
  'doctor.address_api': '{host} is the address of the API. Write {instead} as url of the environment.',
  'doctor.address_foreign':
    '{host} is no host of Dataverse, so no token is asked for it. Write the environment URL, https://<name>.crm<n>.dynamics.com or the same of your cloud.',
  'doctor.address_lookalike':
    '{host} holds letters that only look like Latin ones. Type the address by hand, or copy it from the admin center.',
  'doctor.address_portal':
    '{host} is a portal and no environment. Take the "Environment URL" of the Power Platform admin center.',
  'doctor.reach_ok': '{host} answers.',
  'doctor.net_dns':
    'The name {host} does not exist ({cause}). Check its spelling and whether the environment was deleted; with private endpoints, link the DNS zone to this network.',
  'doctor.net_dns_later':
    'The name {host} cannot be looked up right now ({cause}). Check DNS of this network, and try again.',
  'doctor.net_refused':
    '{host} refuses the connection ({cause}). Check host and port, and whether a firewall or a stopped server stands there.',
  'doctor.net_timeout':
    '{host} does not answer in time ({cause}). Check firewall, route and proxy (HTTPS_PROXY) of this network.',
  'doctor.net_cut':
    '{host} cuts the connection ({cause}). Check firewall and proxy; some of them cut TLS they do not like.',
  'doctor.net_tls_name':
    'The certificate of {host} is for another name ({cause}). Check the spelling, and whether a proxy answers instead.',
  'doctor.net_tls_expired':
    'The certificate of {host} is not valid today ({cause}). Check the clock of this machine, then the server or proxy that shows it.',
  'doctor.net_tls_untrusted':
    'The certificate of {host} is not signed by anybody trusted here ({cause}). If a proxy opens TLS, give its authority in NODE_EXTRA_CA_CERTS.',
  'doctor.net_tls':
    'TLS with {host} fails ({cause}). Check whether something that is no https server or an old proxy answers there.',
  'doctor.net_proxy':
    'The proxy wants to know who asks before it lets anybody to {host} ({status}). Put its user into HTTPS_PROXY, or {host} into NO_PROXY.',
  'doctor.net_proxy_away':
    '{host} is asked through the proxy {proxy}, and that does not answer ({cause}). Correct HTTPS_PROXY, start the proxy, or put {host} into NO_PROXY.',
  'doctor.net_other': '{host} cannot be reached ({cause}). Check address, firewall and proxy.',
  'doctor.reach_moved':
    '{host} sends elsewhere[, to {to}]. Write the address of the environment itself, which answers by itself.',
  'doctor.reach_no_api':
    '{host} answers {status} and has no Web API. Check that the address is that of an environment and that the environment still exists.',
  'doctor.reach_away':
    '{host} is not available now ({status}). Wait and try again; if it stays, look at the service health of Power Platform.',
  'doctor.reach_admin_mode':
    '{host} is in administration mode or disabled. Switch it off in the Power Platform admin center.',
  'doctor.reach_blocked':
    'The IP firewall of {host} does not let this network in ({status}). Add the outbound addresses of the app: admin center > environment > Settings > Privacy + Security > IP firewall.',
  'doctor.reach_throttled': '{host} throttles. Wait a few minutes and try again.',
  'doctor.tenant_ok': 'the environment belongs to the configured one.',
  'doctor.tenant_other':
    'The environment belongs to the tenant {found}, and configured is {expected}. Correct tenantId and MicrosoftAppTenantId, or the url.',
  'doctor.tenant_unsaid': 'the environment does not say which one it belongs to.',
  'doctor.clock_ok': 'within {seconds} s of the server.',
  'doctor.clock_off':
    'The clock of this machine is {seconds} s {direction} of the server. Let it be set by a time server: tokens and leases go by it.',
  'doctor.clock_unsaid': 'the server does not say what time it is.',

  'doctor.signed_in': 'the {identity} identity gets a token.',
  'doctor.signed_in_as_person':
    'this terminal is signed in as a person, so the application user of the {identity} identity is looked up. In chat, {command-doctor} asks as the app itself.',
  'doctor.signed_in_as_other':
    'this terminal is signed in as the application {app}, so the application user of the {identity} identity ({client}) is looked up.',
  'doctor.sign_in_none':
    'There is nobody to sign in as for the {identity} identity. On Azure assign the managed identity {client} to the function app; in a terminal run az login.',
  'doctor.sign_in_unassigned':
    'The managed identity {client} ({identity}) is not assigned to this app. Assign it under Identity > User assigned, or correct the client id: not the object id, and not the tenant.',
  'doctor.sign_in_away':
    'The service that hands out tokens for the {identity} identity cannot be reached. Check the network, and CUTOVER_CLOUD where it is not the public one.',
  'doctor.sign_in_secret':
    'The secret of {client} is wrong ({number}). Put the secret’s value into MicrosoftAppPassword, and not its id.',
  'doctor.sign_in_secret_over':
    'The secret of {client} is over ({number}). Make a new one under Certificates & secrets and put its value into MicrosoftAppPassword.',
  'doctor.sign_in_app':
    'The tenant {tenant} knows no application {client} ({number}). Check client id and tenant: the client id is not the object id of the enterprise application.',
  'doctor.sign_in_tenant':
    'The tenant {tenant} does not exist, or does not know who signs in ({number}). Correct tenantId and MicrosoftAppTenantId; in a terminal run az login --tenant {tenant}.',
  'doctor.sign_in_resource':
    'The tenant knows no resource {resource} ({number}). Check the url of the environment, its cloud, and that it belongs to this tenant.',
  'doctor.sign_in_disabled':
    'The application or account of the {identity} identity is disabled ({number}). Enable it in Entra admin center > Enterprise applications.',
  'doctor.sign_in_policy':
    'A Conditional Access policy refuses the {identity} identity[ ({number})]. Exclude the workload identity {client}, or allow the network it comes from.',
  'doctor.sign_in_consent':
    'Nobody has allowed the {identity} identity to use {resource} ({number}). Give admin consent, or assign the application.',
  'doctor.sign_in_person':
    'Your own sign-in is over or needs a second factor ({number}). Run az login --tenant {tenant} again.',
  'doctor.sign_in_other':
    'The {identity} identity ({client}) cannot sign in[ ({number})]. Look the code up at https://login.microsoftonline.com/error, and check tenant and client id.',
  'doctor.token_tenant':
    'The token of the {identity} identity is of the tenant {found}, and configured is {tenant}. Sign in to the right one (az login --tenant {tenant}), or correct tenantId.',
  'doctor.token_app':
    'The token is for the application {found}, and MicrosoftAppId is {client}. Set MicrosoftAppId to the client id of the bot’s own identity.',
  'doctor.token_time':
    'The token of the {identity} identity is not valid at this time: its time is {minutes} minutes away from the clock of this machine. Let the clock be set by a time server, and restart.',
  'doctor.token_refused':
    '{environment} does not accept the token of the {identity} identity (401). Check that tenantId is the tenant of the environment and url the address people use.',
  'doctor.organization_ok': 'it is the configured one.',
  'doctor.organization_other':
    'The environment at this url is organisation {found}, and configured is {expected}. Correct url or organizationId: it is the "Organization ID" of Session details and not the environment id.',
  'doctor.user_ok': 'the {identity} identity is one of {environment}.',
  'doctor.user_missing':
    'The {identity} identity ({client}) is no user of {environment}. Add an application user for it in the Power Platform admin center, with the roles of infra/dataverse/roles.json.',
  'doctor.user_disabled':
    'The application user of the {identity} identity ({client}) is disabled. Enable it: admin center > environment > Application users > Activate.',
  'doctor.user_no_roles':
    'The application user of the {identity} identity ({client}) holds no security role. Give it {role} directly (infra/dataverse/roles.json).',
  'doctor.user_refused':
    '{environment} refuses the {identity} identity ({status} {code}). Check its application user, its roles and the security group of the environment.',
  'doctor.privileges_ok': 'the {identity} identity holds all {count} it needs.',
  'doctor.privileges_all': 'the {identity} identity is a System Administrator. {role} would be enough.',
  'doctor.privileges_missing':
    'The {identity} identity ({client}) lacks privileges ({count}): {names}. Give it the role {role}.',
  'doctor.privileges_shallow':
    'The {identity} identity ({client}) holds privileges ({count}) at the level {depth} only, so rows of other business units are missing: {names}. Give it the role {role} with all of them at the level Organization.',
  'doctor.privileges_unsaid':
    'Dataverse does not say what the {identity} identity may. Compare its roles with {role}.',
  'doctor.rows_ok': 'all are seen ({count}).',
  'doctor.rows_hidden':
    'Lists of 1.0 providers show only rows whose roles the caller holds, and the application user of {client} holds neither System Customizer nor System Administrator directly. Give it System Customizer directly; a team’s does not count.',
  'doctor.rows_counted':
    '{count} seen, {counted} counted by Dataverse within the last day. If none was deleted since, some are hidden.',
  'doctor.rows_none': 'there is none, so there is nothing to migrate.',
  'doctor.cif_ok': 'both generations of CIF are installed; 2.0 is {version}.',
  'doctor.cif_missing':
    'The table {table} is not there, because the solution {solution} is not installed. Install it from the admin center > environment > Dynamics 365 apps.',
  'doctor.cif_old':
    'CIF 2.0 is {version}, and {oldest} is the oldest that has what is needed. Update it in the admin center > environment > Dynamics 365 apps.',
  'doctor.loader_ok': 'the loader of 2.0 is there.',
  'doctor.loader_missing':
    'The application extension msdyn_CIFV2Loader is not there, without which no panel appears. Repair or reinstall ChannelIntegrationFrameworkV2.',
  'doctor.app_missing':
    'Neither Customer Service workspace nor Omnichannel is installed, or the reading identity may see neither. Install one: 2.0 has no place to show in single-session apps.',
  'doctor.table_refused':
    'The reading identity may not read {table}[: {privilege}]. Give it the role Cutover Reading.',
  'doctor.table_unread':
    '{table} cannot be read ({cause}). Try again; if it stays, look at the service health.',
  'doctor.owner_ok': 'it is there.',
  'doctor.owner_missing':
    'The {kind} {id} does not exist in the environment. Correct owner: it takes the id in Dataverse and not the Entra object id.',
  'doctor.owner_disabled': 'The user {id} is disabled and can own nothing. Name another owner.',
  'doctor.owner_access_team': 'The team {id} is an access team and can own nothing. Name an owner team.',
  'doctor.owner_no_roles':
    'The {kind} {id} holds no security role, and whoever may not read a row cannot own it. Give it a role that reads channel providers and app profiles, as App Profile User.',
  'doctor.solution_ok': '{solution} is there and unmanaged.',
  'doctor.solution_missing':
    'There is no solution {solution}. Use its unique name, which is not the display name, or make it first.',
  'doctor.solution_managed':
    'The solution {solution} is managed, and nothing can be put into it. Name an unmanaged one.',
  'doctor.hosts_ok': 'the servers of all are found ({count}).',
  'doctor.hosts_unknown':
    'The servers of some 1.0 panels cannot be found from here: {hosts}. Correct the channel URLs, or say where they are in hosts of CUTOVER_EGRESS.',
  'doctor.hosts_private':
    'The servers of some 1.0 panels are at private addresses, which are not asked: {hosts}. If that is right, add them to internal of CUTOVER_EGRESS.',
  'doctor.storage_tables_ok': 'tables of {account} can be read and written.',
  'doctor.storage_queue_ok': 'the queue of {account} can be read and written.',
  'doctor.storage_name':
    'There is no storage account {account} ({cause}). Check AzureWebJobsStorage__accountName, or __tableServiceUri and __queueServiceUri, and with private endpoints the DNS zone for {part}.',
  'doctor.storage_key':
    'The {part} of {account} refuse our key or identity ({cause}). Check AzureWebJobsStorage; with an identity, that it is of the account’s tenant.',
  'doctor.storage_keys_off':
    '{account} takes no keys. Set AzureWebJobsStorage__blobServiceUri, __queueServiceUri and __tableServiceUri instead of the connection string.',
  'doctor.storage_role':
    'Whoever asks here (in a terminal: you) may not use the {part} of {account} ({cause}). Give them Storage Table Data Contributor and Storage Queue Data Contributor, and wait some minutes.',
  'doctor.storage_network':
    'The firewall of {account} lets nobody in from here ({cause}). Allow this network, or join the app to the virtual network.',
  'doctor.storage_clock':
    '{account} says that the clock of this machine is wrong. Let it be set by a time server.',
  'doctor.storage_away':
    'The {part} of {account} cannot be reached ({cause}). Start it if it is Azurite; else check firewall, private endpoint and DNS.',
  'doctor.storage_refused':
    'The {part} of {account} refuse what we ask ({cause}). Check that it is a general purpose v2 account.',
  'doctor.storage_host':
    'The storage account is set without a key, and the Functions host is not told with which identity to use it. Set AzureWebJobsStorage__credential to managedidentity and AzureWebJobsStorage__clientId to a client id.',
  'doctor.storage_cloud':
    'To the Functions host AzureWebJobsStorage__accountName is an account of the public cloud, and this one is {cloud}, so it does not start. Take it out, and set AzureWebJobsStorage__blobServiceUri, __queueServiceUri and __tableServiceUri.',
  'doctor.bot_ok': 'the bot gets a token to answer with.',
  'doctor.bot_heard': {
    one: '{count} person has spoken with it, so Teams finds the endpoint.',
    other: '{count} people have spoken with it, so Teams finds the endpoint.',
  },
  'doctor.bot_unheard':
    'nobody has spoken with it yet. The messaging endpoint of the Azure Bot must be {endpoint} and its app id, as the botId of the Teams app, {client}; enable its Teams channel, install the app and say {command-help}.',
  'doctor.bot_elsewhere':
    'the bot’s managed identity is only there inside Azure, so its token was not tried. Say {command-doctor} in chat.',
  'doctor.bot_keys':
    '{host} does not give the keys that Teams signs with ({status}). Check the eight ToBotFromChannel… settings: all of one cloud, or none.',
  'doctor.graph_ok': {
    one: 'the {count} group of the settings can be read.',
    other: 'the {count} groups of the settings can be read.',
  },
  'doctor.graph_unneeded': 'no groups are configured.',
  'doctor.graph_permission':
    'The reading identity may not read groups ({status}). Give it the application permission GroupMember.Read.All of Microsoft Graph, with admin consent.',
  'doctor.graph_group':
    'The group {id} does not exist in this tenant. Correct groups: it takes the object id of a group.',
  'doctor.graph_group_empty':
    'Nobody is in the group {id}, so it gives nobody a role. Add people, or take it out.',
  'doctor.graph_person':
    'Nobody in this tenant has the object id {id}. Correct people: it takes the object id of a user in this tenant, and not that of an app, a group or a guest’s home tenant.',
  'doctor.graph_refused': 'The directory answers {status}. Try again later, and check CUTOVER_GRAPH.',
  'doctor.browser_ok': 'Chromium {version} starts.',
  'doctor.browser_off': 'switched off; widgets are read, and people look for themselves.',
  'doctor.browser_missing':
    'No browser starts[ at {path}]. Install Chrome or Edge, correct CUTOVER_BROWSER_PATH, or set CUTOVER_BROWSER to off.',
  'doctor.browser_endpoint':
    'The browser at {host} does not answer. Start it, correct CUTOVER_BROWSER_ENDPOINT, or set CUTOVER_BROWSER to off.',
  'doctor.browser_app_ok': 'Chromium {version} starts in the app at {host}.',
  'doctor.browser_app_away':
    'The app that opens pages does not answer at {host}[ ({status})]. Correct CUTOVER_BROWSER_URL, deploy browser-app.zip there, or see what https://{host}/api/health says.',
  'doctor.browser_app_refused':
    'The app that opens pages at {host} does not let the reading identity in[ ({status})]. CUTOVER_BROWSER_AUDIENCE is on both apps the client id of one app registration whose requestedAccessTokenVersion is 2, and CUTOVER_BROWSER_CALLERS there names {client}.',
  'doctor.browser_app_elsewhere':
    'the app that opens pages at {host} lets in only the app’s own identity, so its browser was not tried from here. Say {command-doctor} in chat.',
  'doctor.browser_app_unlike':
    'The app at {host} answers, but not as the app that opens pages does[ ({problem})]. Deploy functions.zip and browser-app.zip of one build, and correct CUTOVER_BROWSER_URL.',
  'doctor.browser_app_missing':
    'The app that opens pages runs at {host} and finds no browser. Deploy browser-app.zip as it is, or correct CUTOVER_BROWSER_PATH there.',
  'doctor.look_ok': 'the stored sign-in of {person} may still be good.',
  'doctor.look_nobody': 'nobody is signed in to the workspace; people look for themselves.',
  'doctor.look_unknown': 'CUTOVER_SIGN_IN names {key}, which is no environment. Known: {known}.',
  'doctor.look_over':
    'The stored sign-in of {person} is over. Sign in again and store the new state in CUTOVER_SIGN_IN.',
  'doctor.look_no_user':
    '{person}, whose stored sign-in opens the workspace, is no enabled user of {environment}. Sign in as somebody who was moved there, and store that in CUTOVER_SIGN_IN.',
  'doctor.look_unused':
    'CUTOVER_SIGN_IN is set and CUTOVER_BROWSER is off, so nobody looks. Switch the browser on, or take the sign-in out.',
  'doctor.not_tried': 'not tried, because {after} comes first.',
  'doctor.too_slow':
    'There was no answer here in the time that an examination has; the other lines hold. Try again, and if it stays so look at the network, the proxy and the health of that service.',
  'doctor.failed':
    'The examination itself stumbled here ({name} {code}). Please report it with this line; the other lines hold.',
} as const;
