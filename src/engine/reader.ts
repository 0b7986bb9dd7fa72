/** What runs in a worker of its own while a file is read: whatever stands in it, the page goes on, and can end it. */
import { admit } from './admit.ts';

self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(admit(data));
