//! Versions of the page: registers the service worker, and offers a new version with a button.
import type { App } from './app';
import { script } from './trusted';

export function watch(app: App): void {
  const { serviceWorker } = navigator;
  // Absent in private windows of some browsers. The page works, but needs the network to open.
  if (serviceWorker === undefined) return;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker takes over a page of the same version; a later one brings a new page.
    if (isControlled) replace(app);
    isControlled = true;
  });
  void register(app, serviceWorker).catch(() => undefined);
}

/** Whether the button was pressed in this tab. Another tab may be in the middle of something: it gets the button. */
let isAsked = false;

function replace(app: App): void {
  if (isAsked) {
    location.reload();
    return;
  }
  app.newVersion = () => location.reload();
  app.changed();
}

async function register(app: App, container: ServiceWorkerContainer): Promise<void> {
  // Past the HTTP cache, or a new version would be found a day late.
  const registration = await container.register(script('service'), { updateViaCache: 'none' });
  const offer = (): void => {
    const { waiting } = registration;
    if (waiting === null || container.controller === null) return;
    app.newVersion = () => {
      isAsked = true;
      waiting.postMessage('activate');
    };
    app.changed();
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  // A page that stays open for days looks again when it is seen again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  const { active } = await container.ready;
  active?.postMessage('fill');
}
