console.log(Object.keys(require.cache), module.children, module.loaded, module.parent, require('module').builtinModules.length);
console.log(process.moduleLoadList.length > 50, Object.keys(globalThis));
