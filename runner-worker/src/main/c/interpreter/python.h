/*
 * The few functions of CPython's interface that the hook uses, declared here so that no headers of a particular version
 * are needed: all of them are exported by every version from 3.10 on, and take nothing but pointers and numbers.
 */
#ifndef SENSEI_PYTHON_H
#define SENSEI_PYTHON_H

#include <stdio.h>
#include <sys/types.h>

typedef struct _object PyObject;
typedef struct _ts PyThreadState;

typedef struct {
    const char *name;
    PyObject *(*function)(PyObject *self, PyObject *argument);
    int flags;
    const char *doc;
} PyMethodDef;

enum { METH_O = 8, PY_FILE_INPUT = 257, PY_PRINT_RAW = 1, PY_TP_FINALIZE = 80 };

extern PyObject *PyExc_SystemExit, *PyExc_KeyboardInterrupt;
extern PyObject _Py_NoneStruct;

PyThreadState *PyGILState_GetThisThreadState(void);
void PyEval_RestoreThread(PyThreadState *);
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);
void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
int Py_FinalizeEx(void);
PyObject *PyImport_ImportModule(const char *);
PyObject *PyImport_AddModule(const char *);
PyObject *PyImport_GetModuleDict(void);
PyObject *PyModule_GetDict(PyObject *);
PyObject *PySys_GetObject(const char *);
void PySys_WriteStderr(const char *, ...);
int PyDict_Next(PyObject *, ssize_t *, PyObject **, PyObject **);
PyObject *PyDict_GetItemString(PyObject *, const char *);
int PyDict_SetItemString(PyObject *, const char *, PyObject *);
int PyDict_DelItemString(PyObject *, const char *);
int PyList_Append(PyObject *, PyObject *);
ssize_t PyList_Size(PyObject *);
PyObject *PyList_GetItem(PyObject *, ssize_t);
PyObject *PyTuple_GetItem(PyObject *, ssize_t);
PyObject *PySet_New(PyObject *);
PyObject *PyUnicode_DecodeFSDefault(const char *);
PyObject *PyObject_GetAttrString(PyObject *, const char *);
PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...);
PyObject *PyObject_Type(PyObject *);
void *PyType_GetSlot(PyObject *, int);
int PyObject_Print(PyObject *, FILE *, int);
int PyFile_WriteObject(PyObject *, PyObject *, int);
PyObject *PyCFunction_NewEx(PyMethodDef *, PyObject *, PyObject *);
PyObject *PyWeakref_NewRef(PyObject *, PyObject *);
PyObject *PyRun_FileExFlags(FILE *, const char *, int, PyObject *, PyObject *, int, void *);
void PyObject_GC_Track(void *);
void PyObject_GC_UnTrack(void *);
int PyObject_GC_IsTracked(PyObject *);
int PyObject_IsInstance(PyObject *, PyObject *);
long PyLong_AsLong(PyObject *);
extern PyObject PyLong_Type;
void PyErr_Fetch(PyObject **, PyObject **, PyObject **);
void PyErr_NormalizeException(PyObject **, PyObject **, PyObject **);
void PyErr_Restore(PyObject *, PyObject *, PyObject *);
PyObject *PyErr_Occurred(void);
int PyErr_ExceptionMatches(PyObject *);
void PyErr_Print(void);
void PyErr_Clear(void);

#endif
