/** The same measurements in a worker of a browser: a size and an extent come in, what was measured goes out. */
import { timeExploring, type Extent } from './exploring.ts';

onmessage = ({ data }: MessageEvent<{ size: number; extent: Extent }>) => {
  postMessage(timeExploring(data.size, data.extent));
};
