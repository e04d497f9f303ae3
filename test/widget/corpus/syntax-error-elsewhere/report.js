/* figures for Microsoft.CIFramework users */
var figures = {
  calls: 0
  minutes: 0
};
function report() { return figures; }
