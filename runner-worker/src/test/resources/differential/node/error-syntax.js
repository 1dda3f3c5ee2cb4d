console.log('never');
const x = = 1;
