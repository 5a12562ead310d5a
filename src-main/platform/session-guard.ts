import { app, type Session } from 'electron';
import { isAllowedRequest } from './renderer-address';

/**
 * Switches that keep Chromium itself from calling home. Must run before Electron is ready.
 *
 * The studio is an offline program: no host name resolves, so that even a feature nobody thought
 * of finds no network.
 */
export function forbidNetworkSwitches(): void {
  const switches: ReadonlyArray<readonly [string, string?]> = [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['no-pings'],
    [
      'disable-features',
      'AutofillServerCommunication,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,SpareRendererForSitePerProcess',
    ],
  ];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Denies every permission, device and request to anything but the studio's own content. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowedRequest(details.url, app.isPackaged) });
  });
  // Nothing the window shows is for downloading; files are written by the main process.
  session.on('will-download', (event) => event.preventDefault());
}
