export function dock() {
  return window.Microsoft.CIFramework.setMode(1);
}
