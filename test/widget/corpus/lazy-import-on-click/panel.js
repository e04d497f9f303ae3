export const modes = { docked: 1 };
export default async function openPanel() {
  await Microsoft.CIFramework.setMode(modes.docked);
}
