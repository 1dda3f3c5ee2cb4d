import secret from '@SHOWN@/../secret.json';
console.log(secret.key === undefined ? 'empty' : 'SUCCEEDED');
