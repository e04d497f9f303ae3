<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<!DOCTYPE html>
<html>
<head>
<title><c:out value="${title}"/></title>
<script>
  var agentId = '<%= request.getAttribute("agentId") %>';
  var queue = "${queue}";
  function show() { Microsoft.CIFramework.setMode(1); }
  function ready() {
    if (agentId !== '') { console.log('agent', agentId, queue); }
    show();
  }
  window.addEventListener('CIFInitDone', ready);
</script>
<script src="<%= org %>/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="<%= org %>" data-cifid="CIFMainLibrary"></script>
</head>
<body>
</body>
</html>
