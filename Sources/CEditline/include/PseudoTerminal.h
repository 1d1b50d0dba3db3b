// A terminal without a screen, on which tests type at a prompt. Swift does not see libc's own calls.
#ifndef PSEUDOTERMINAL_H
#define PSEUDOTERMINAL_H

#include <stdbool.h>

/// Opens a pair of descriptors: what a person has before them, and the terminal a program sees. Both are
/// the caller's to close; the terminal controls no process.
bool pseudo_terminal_open(int columns, int rows, int *person, int *terminal);

/// Gives the terminal another size.
bool pseudo_terminal_resize(int person, int columns, int rows);

#endif
