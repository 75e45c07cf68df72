#ifndef CPLATFORM_SHIM_H
#define CPLATFORM_SHIM_H
#include <malloc.h>
#include <wchar.h>
// Declared by hand: glibc shows these only under _GNU_SOURCE or _XOPEN_SOURCE, and Swift's Glibc module is built without either.
extern int wcwidth(wchar_t c);
enum { CPLATFORM_F_SETLEASE = 1024 };
#endif
