/**
 * The composition root: gives the session its browser and its library, and the page its session.
 *
 * `ui/App.svelte` has one prop, `app: Opening`. `app.desk` is undefined on Home and another one whenever the address
 * leads to another scenario or edition; what a screen needs is read from the desk, and goes back to it as an event.
 */
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/app.css';
import { mount } from 'svelte';
import { browser } from './session/browser.ts';
import { library } from './session/library.ts';
import { openAt } from './session/opening.svelte.ts';
import App from './ui/App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id "app" to mount the page in.');

mount(App, { target, props: { app: openAt(browser, library()) } });

// Once nothing more is waited for. Tests, and whoever unplugs the network, can see when it is done.
addEventListener('load', () =>
  setTimeout(
    () =>
      void browser.keepSite().then((kept) => kept && document.documentElement.setAttribute('data-ready-offline', '')),
    1_500,
  ),
);
