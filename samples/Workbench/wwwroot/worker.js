// The library in a thread of its own: what the page asks is answered here, one call after another, so that the page never waits for it.
globalThis.dotnetSidecar = true; // A second runtime of one site says so; without it the start waits for ever.

let exported;

async function start() {
  const { dotnet } = await import("./_framework/dotnet.js");
  const { getAssemblyExports } = await dotnet.create();
  return (await getAssemblyExports("Workbench.dll")).Workbench.Work;
}

self.onmessage = async ({ data: { id, type, method, args } }) => {
  try {
    exported ??= start();
    const given = await Promise.all(args.map(async one => one instanceof Blob ? new Uint8Array(await one.arrayBuffer()) : one));
    postMessage({ id, result: await (await exported)[type][method](...given) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
