import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

if (isMainThread) {
  let sum = 0;
  let left = 4;
  for (let k = 0; k < 4; k++) {
    new Worker(__filename, { workerData: k }).on("message", (part: number) => {
      sum += part;
      if (--left === 0) console.log(sum);
    });
  }
} else {
  let part = 0;
  for (let i = workerData * 1000; i < (workerData + 1) * 1000; i++) part += i;
  parentPort?.postMessage(part);
}
