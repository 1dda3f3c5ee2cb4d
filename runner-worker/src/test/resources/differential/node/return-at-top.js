console.log('one');
return;
console.log('two');
