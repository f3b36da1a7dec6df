// dt-sql-parser imports folders, and files without their extension; Node resolves neither by itself.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function resolve(name, context, next) {
  if (!name.startsWith('.')) return next(name, context);
  const file = fileURLToPath(new URL(name, context.parentURL));
  return next([name, `${name}.js`, `${name}/index.js`].find(at => at.endsWith('.js') && existsSync(fileURLToPath(new URL(at, context.parentURL)))) ?? name, context);
}
