// A page on which dmn-js draws views of a model one below the other. Its title says "drawn", or what went wrong.
const styles = ["diagram-js", "dmn-js-shared", "dmn-js-drd", "dmn-js-decision-table", "dmn-font/css/dmn"];

export function page(xml, views) {
  return `<!doctype html><meta charset="utf-8"><title>not drawn</title>
${styles.map((style) => `<link rel="stylesheet" href="node_modules/dmn-js/dist/assets/${style}.css">`).join("\n")}
<style>body { margin: 0; font: 14px Arial, sans-serif } .view-drd { display: none }</style>
${views.map(({ width, height }) => `<section style="width: ${width}px; height: ${height}px"></section>`).join("\n")}
<script src="node_modules/dmn-js/dist/dmn-viewer.development.js"></script>
<script>
const xml = ${script(xml)};
async function draw(id, container) {
  const viewer = new DmnJS({ container });
  const imported = await viewer.importXML(xml, { open: false });
  const opened = await viewer.open(viewer.getViews().find((view) => view.element.id === id));
  const warnings = [...imported.warnings, ...opened.warnings];
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join("; "));
}
Promise.all(${script(views.map(({ id }) => id))}.map((id, place) => draw(id, document.querySelectorAll("section")[place])))
  .then(() => "drawn", (error) => error.message)
  .then((outcome) => { document.title = outcome; });
</script>`;
}

function script(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
