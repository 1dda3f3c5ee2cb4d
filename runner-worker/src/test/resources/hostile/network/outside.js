// Any address of the world; the kernel looks for a way, and nothing is sent.
const socket = require('node:dgram').createSocket('udp4');
socket.connect(53, '198.51.100.1', (error) => { console.log(error ? error.code : 'SUCCEEDED'); socket.close(); });
