require('fs').writeFileSync('other.mjs', 'export const where = import.meta.url; export default 5;');
import('./other.mjs').then(other => console.log(other.where, other.default));
