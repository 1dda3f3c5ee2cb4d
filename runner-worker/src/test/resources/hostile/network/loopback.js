const socket = require('node:net').connect(@PORT@, '127.0.0.1');
socket.on('connect', () => { console.log('SUCCEEDED'); socket.destroy(); });
socket.on('error', (error) => console.log(error.code));
