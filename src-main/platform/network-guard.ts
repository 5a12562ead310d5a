import { app, type Session, type WebContents } from 'electron';
import { isAllowedRequest } from './renderer-address';

/**
 * Where every connection would have to go through: a name that no computer has (RFC 6761) and that
 * is not even asked for. An address would do as well until a program of this computer listened there.
 */
const DEAD_PROXY = { rules: 'http://no-network.invalid:9', bypass: '<-loopback>' } as const;

/**
 * Switches that keep Chromium itself from calling home. Must run before Electron is ready.
 *
 * The studio is an offline program: no host name resolves and no proxy is there, so that even a
 * feature nobody thought of finds no network.
 */
export function forbidNetworkSwitches(): void {
  const switches: ReadonlyArray<readonly [string, string?]> = [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['proxy-server', DEAD_PROXY.rules],
    ['proxy-bypass-list', DEAD_PROXY.bypass],
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

/**
 * Turns off names asked for over HTTPS: Chromium tries their servers by itself, past every proxy.
 * Must run when Electron is ready.
 */
export function forbidSecureNames(): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
}

/**
 * Keeps what a page sends outside of requests: WebRTC, of which neither the content policy nor the
 * watch over requests knows. UDP is left to a proxy that there is not, and so is TCP.
 */
export function guardConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Denies every permission, device and request to anything but the studio's own content. */
export function guardNetwork(session: Session): void {
  // The switches say so from the first moment on; this says it where no switch is looked at.
  void session.setProxy({ proxyRules: DEAD_PROXY.rules, proxyBypassRules: DEAD_PROXY.bypass });
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
