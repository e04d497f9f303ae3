<%@ Page Language="C#" AutoEventWireup="true" CodeBehind="Softphone.aspx.cs" Inherits="Contoso.Cti.Softphone" %>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head runat="server">
  <title><%: Title %></title>
  <script src="<%= ResolveUrl("~/Scripts/phone.js") %>?v=<%= Version %>"></script>
  <script type="text/javascript">
    var phone = { dock: function () { return Microsoft.CIFramework.setMode(1); } };
    if (window.addEventListener) {
      window.addEventListener("CIFInitDone", phone.dock, false);
    } else {
      window.attachEvent("onCIFInitDone", phone.dock);
    }
  </script>
  <script src="<%= CrmUrl %>/WebResources/Widget/msdyn_ciLibrary.js" data-crmurl="<%= CrmUrl %>" data-cifid="CIFMainLibrary"></script>
</head>
<body>
  <form id="form1" runat="server">
    <asp:ScriptManager runat="server" />
    <%-- Microsoft.CIFramework.setMode(0) was here --%>
  </form>
</body>
</html>
