<?php require 'settings.php'; ?>
<!DOCTYPE html>
<html>
<head>
<title>Phone</title>
<script>
  var settings = <?php echo json_encode($settings) ?>;
  window.addEventListener('CIFInitDone', function () {
    Microsoft.CIFramework.setClickToAct(true);
    if (settings.autoOpen) {
      Microsoft.CIFramework.setMode(1);
    } else {
      Microsoft.CIFramework.setMode(0);
    }
  });
</script>
<script src="<?= $settings['org'] ?>/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="<?= $settings['org'] ?>" data-cifid="CIFMainLibrary"></script>
</head>
<body>
</body>
</html>
