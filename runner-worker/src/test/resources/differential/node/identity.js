console.log(process.argv, process.execArgv, process.execPath, process.argv0, process.title);
console.log(__filename, __dirname, require.main === module, module.id, module.paths);
console.log(process.cwd(), process.env, process.ppid > 0, process.config.variables.napi_build_version);
