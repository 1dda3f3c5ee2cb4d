setTimeout(() => {}, 100000);
