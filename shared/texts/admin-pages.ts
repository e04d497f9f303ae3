/**
 * What the page is called on which people give profiles by hand, newest name first: Copilot Service admin center, Customer
 * Service admin center, Power Apps. Its tables are the same in all three.
 * https://learn.microsoft.com/dynamics365/customer-service/administer/create-agent-experience-profile
 */
const profilePages = ['Experience profiles', 'Agent experience profiles', 'App profile manager'] as const;

/** For messages that send people there, whichever generation they have. */
export const profilePage: string = `“${profilePages[0]}” (older names: ${profilePages.slice(1).join(', ')})`;
