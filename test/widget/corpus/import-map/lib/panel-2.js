export const begin = () => Microsoft.CIFramework.setMode(2);
