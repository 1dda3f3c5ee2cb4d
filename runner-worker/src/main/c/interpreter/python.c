/*
 * Runs a program in an interpreter that waited for it, exactly as the interpreter would have: what follows is what
 * CPython does between opening the program and its exit. The one thing left out is the last part of the clean-up, which
 * takes the interpreter's own modules apart; see `last_words`.
 */
#include "python.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hook.h"

static PyObject *collector; /* the module gc */
static int may_leave_early;
static int exit_code;
static int interrupted;

static void forget(PyObject *object)
{
    if (object == NULL) {
        PyErr_Clear();
    } else {
        Py_DecRef(object);
    }
}

/* 0 when what was printed could be written. */
static int flush(const char *stream)
{
    PyObject *file = PySys_GetObject(stream);
    if (file == NULL || file == &_Py_NoneStruct) {
        return 0;
    }
    PyObject *done = PyObject_CallMethod(file, "flush", NULL);
    int failed = done == NULL;
    forget(done);
    return failed ? -1 : 0;
}

_Noreturn static void leave(void)
{
    if (interrupted) {
        signal(SIGINT, SIG_DFL);
        kill(getpid(), SIGINT);
    }
    exit(exit_code);
}

/* Whether something is left that would do or print anything when it is destroyed: __del__, open files, generators. */
static int something_is_left_to_say(void)
{
    PyObject *living = PyObject_CallMethod(collector, "get_objects", NULL);
    int found = living == NULL;
    ssize_t count = living == NULL ? 0 : PyList_Size(living);
    for (ssize_t i = 0; i < count && !found; i++) {
        PyObject *type = PyObject_Type(PyList_GetItem(living, i));
        found = PyType_GetSlot(type, PY_TP_FINALIZE) != NULL || PyErr_Occurred() != NULL;
        Py_DecRef(type);
    }
    forget(living);
    PyErr_Clear(); /* before 3.10 built-in types do not tell */
    return found;
}

/*
 * Called amid the interpreter's clean-up, when the program's threads, exit handlers, modules and cycles are gone and the
 * first of the modules that the interpreter itself had loaded is taken apart. What comes now nobody can see, unless
 * something of the program lives on in them; then it takes its course.
 */
static PyObject *last_words(PyObject *self, PyObject *reference)
{
    (void)self, (void)reference;
    if (may_leave_early && !something_is_left_to_say() && flush("stdout") == 0 && flush("stderr") == 0) {
        leave();
    }
    Py_IncRef(&_Py_NoneStruct);
    return &_Py_NoneStruct;
}

/* Modules of the interpreter outlive those of the program, as they do when they are all taken apart in one go. */
static void keep_modules(void)
{
    PyObject *name, *module;
    ssize_t at = 0;
    while (PyDict_Next(PyImport_GetModuleDict(), &at, &name, &module)) {
        if (module != PyImport_AddModule("__main__")) {
            Py_IncRef(module);
        }
    }
}

/* The module `site` is the last that a start loads, and so the first to go; nothing but itself refers to its functions. */
static void listen_for_the_end(void)
{
    static PyMethodDef method = {"last_words", last_words, METH_O, NULL};
    PyObject *site = PyDict_GetItemString(PyImport_GetModuleDict(), "site");
    PyObject *function = site == NULL ? NULL : PyDict_GetItemString(PyModule_GetDict(site), "makepath");
    PyObject *listener = function == NULL ? NULL : PyCFunction_NewEx(&method, NULL, NULL);
    if (listener == NULL || PyWeakref_NewRef(function, listener) == NULL) { /* kept for good */
        PyErr_Clear();
    }
}

/* Cycles lead through the main module as soon as it holds a function, so it must be looked at. */
static void thaw(PyObject *object)
{
    if (PyObject_GC_IsTracked(object)) {
        PyObject_GC_UnTrack(object);
        PyObject_GC_Track(object);
    }
}

struct counts {
    long of[3];
};

static struct counts counts(void)
{
    struct counts c = {{0}};
    PyObject *told = PyObject_CallMethod(collector, "get_count", NULL);
    for (int i = 0; i < 3 && told != NULL; i++) {
        c.of[i] = PyLong_AsLong(PyTuple_GetItem(told, i));
    }
    forget(told);
    return c;
}

/* Imports the collector unseen. The counts are those from before, as far as a second import tells what one adds. */
static struct counts import_collector(void)
{
    PyObject *modules = PyImport_GetModuleDict();
    int loaded = PyDict_GetItemString(modules, "gc") != NULL;
    collector = PyImport_ImportModule("gc");
    if (collector == NULL) {
        _exit(127);
    }
    struct counts first = counts();
    if (!loaded) {
        PyDict_DelItemString(modules, "gc");
        forget(PyImport_ImportModule("gc"));
        long added = counts().of[0] - first.of[0];
        first.of[0] -= added > 0 && added < first.of[0] ? added : 0;
        PyDict_DelItemString(modules, "gc");
    }
    return first;
}

static void collect(int generation, long times)
{
    for (long i = 0; i < times; i++) {
        forget(PyObject_CallMethod(collector, "collect", "i", generation));
    }
}

/* Freezing has set the counts to zero: what is collected when, and so in which order, would differ. */
static void restore(struct counts wanted)
{
    enum { PATIENCE = 2000 };
    collect(1, wanted.of[2] < PATIENCE ? wanted.of[2] : 0);
    collect(0, wanted.of[1] < PATIENCE ? wanted.of[1] : 0);
    for (int i = 0; i < PATIENCE && counts().of[0] < wanted.of[0]; i++) {
        PyObject *kept = PySet_New(NULL);
        if (kept != NULL) {
            PyObject_GC_UnTrack(kept); /* counted, but of no concern to anybody */
        }
    }
}

/* What the start has made is never looked at by the collector again, so that children need not copy it. */
static void settle(void)
{
    PyObject *program = PyImport_AddModule("__main__");
    keep_modules();
    struct counts before = import_collector();
    listen_for_the_end();
    forget(PyObject_CallMethod(collector, "freeze", NULL));
    thaw(PyModule_GetDict(program));
    thaw(program);
    restore(before);
}

static void append_words(const char *list, char *const *words)
{
    PyObject *known = PySys_GetObject(list);
    for (; known != NULL && *words != NULL; words++) {
        PyObject *word = PyUnicode_DecodeFSDefault(*words);
        if (word != NULL) {
            PyList_Append(known, word);
        }
        forget(word);
    }
}

static void set(PyObject *dict, const char *name, PyObject *value)
{
    if (value == NULL || PyDict_SetItemString(dict, name, value) < 0) {
        PyErr_Clear();
    }
}

/* The names that a program finds about itself in its main module. */
static void introduce(PyObject *globals)
{
    PyObject *file = PyUnicode_DecodeFSDefault(program_name);
    PyObject *importer = PyImport_ImportModule("_frozen_importlib_external");
    PyObject *loader = importer == NULL
                           ? NULL
                           : PyObject_CallMethod(importer, "SourceFileLoader", "ss", "__main__", program_name);
    set(globals, "__file__", file);
    set(globals, "__cached__", &_Py_NoneStruct);
    set(globals, "__loader__", loader);
    forget(loader);
    forget(importer);
    forget(file);
}

static int code_of(PyObject *value)
{
    PyObject *code = PyObject_GetAttrString(value, "code");
    if (code == NULL) {
        PyErr_Clear();
        Py_IncRef(code = value);
    }
    int status = 1;
    if (code == &_Py_NoneStruct) {
        status = 0;
    } else if (PyObject_IsInstance(code, &PyLong_Type) == 1) {
        status = (int)PyLong_AsLong(code);
        PyErr_Clear();
    } else {
        PyObject *error = PySys_GetObject("stderr");
        if (error != NULL && error != &_Py_NoneStruct) {
            PyFile_WriteObject(code, error, PY_PRINT_RAW);
        } else {
            PyObject_Print(code, stderr, PY_PRINT_RAW);
            fflush(stderr);
        }
        PyErr_Clear();
        PySys_WriteStderr("\n");
    }
    Py_DecRef(code);
    return status;
}

static int system_exit(void)
{
    PyObject *type, *value, *trace;
    PyErr_Fetch(&type, &value, &trace);
    PyErr_NormalizeException(&type, &value, &trace);
    fflush(stdout);
    int status = value == NULL ? 0 : code_of(value);
    PyErr_Restore(type, value, trace);
    PyErr_Clear();
    return status;
}

static int run(void)
{
    PyObject *globals = PyModule_GetDict(PyImport_AddModule("__main__"));
    FILE *program = hook_open(program_name);
    if (program == NULL) {
        _exit(2); /* it has just been written */
    }
    introduce(globals);
    Py_IncRef(globals);
    PyObject *done = PyRun_FileExFlags(program, program_name, PY_FILE_INPUT, globals, globals, 1, NULL);
    int status = done == NULL;
    interrupted = status && PyErr_Occurred() == PyExc_KeyboardInterrupt;
    if (status && PyErr_ExceptionMatches(PyExc_SystemExit)) {
        Py_DecRef(globals);
        return system_exit();
    }
    if (status) {
        PyErr_Print();
    } else {
        Py_DecRef(done);
    }
    if (PyDict_DelItemString(globals, "__file__") < 0) {
        PyErr_Clear();
    }
    if (PyDict_DelItemString(globals, "__cached__") < 0) {
        PyErr_Clear();
    }
    Py_DecRef(globals);
    return status;
}

_Noreturn void python_main(void)
{
    int known;
    PyEval_RestoreThread(PyGILState_GetThisThreadState());
    settle();
    const struct job *job = serve(&known);
    append_words("argv", job->argv + known);
    append_words("orig_argv", job->argv + known);
    exit_code = run();
    may_leave_early = flush("stdout") == 0 && flush("stderr") == 0;
    if (Py_FinalizeEx() < 0) {
        exit_code = 120;
    }
    leave();
}
