console.log('before');
undefinedName();
