// Any address of the world; the kernel looks for a way, and nothing is sent.
const socket = require('node:dgram').createSocket('udp4');
socket.on('error', (error) => console.log(error.code));
socket.connect(53, '198.51.100.1', () => { console.log('SUCCEEDED'); socket.close(); });
