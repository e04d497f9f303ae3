declare namespace Microsoft.CIFramework {
  function setMode(mode: 0 | 1 | 2): Promise<void>;
}
