import settings from './settings.json' with { type: 'json' };

await window.cifReady;
await Microsoft.CIFramework.setMode(settings.panel.startMode);
