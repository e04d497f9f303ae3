<%@ page contentType="text/html;charset=UTF-8" %>
<!DOCTYPE html>
<html>
<head>
<title>Trey Phone</title>
<script>
  var startMode = parseInt("${settings.panelMode}", 10);
  window.addEventListener('CIFInitDone', function () {
    Microsoft.CIFramework.setMode(startMode);
  });
</script>
<script src="https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm4.dynamics.com" data-cifid="CIFMainLibrary"></script>
</head>
<body></body>
</html>
