try {
  require('node:fs').readFileSync('@SECRET@');
  console.log('SUCCEEDED');
} catch (error) {
  console.log(error.code);
}
