<?php
  require_once __DIR__ . '/../lib/session.php';
  $org = htmlspecialchars($_GET['org'] ?? 'contoso.crm4.dynamics.com');
?>
<!DOCTYPE html>
<html>
<head>
  <title><?= t('softphone.title') ?></title>
  <script>
    var AGENT = "<?= $agent->id ?>";
    window.addEventListener("CIFInitDone", function onCif() {
      window.removeEventListener("CIFInitDone", onCif);
      Microsoft.CIFramework.setMode(1);
    });
  </script>
  <script src="https://<?= $org ?>/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://<?= $org ?>" data-cifid="CIFMainLibrary"></script>
</head>
<body class="<?php if ($dark) { echo 'dark'; } ?>">
  <h1>Hello <?= $agent->name ?></h1>
</body>
</html>
