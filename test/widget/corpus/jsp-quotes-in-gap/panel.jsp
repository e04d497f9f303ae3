<%@ page contentType="text/html;charset=UTF-8" %>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Desk phone</title>
<script>
  var startMode = parseInt("<%= request.getAttribute("mode") %>", 10);
  window.addEventListener("CIFInitDone", function () {
    Microsoft.CIFramework.setMode(startMode);
  });
</script>
<script src="<%= orgUrl %>/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="<%= orgUrl %>" data-cifid="CIFMainLibrary"></script>
</head>
<body></body>
</html>
