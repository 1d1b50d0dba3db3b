// For posix_openpt, which is an extension to C.
#define _GNU_SOURCE
#include "include/PseudoTerminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool pseudo_terminal_resize(int person, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(person, TIOCSWINSZ, &size) == 0;
}

bool pseudo_terminal_open(int columns, int rows, int *person, int *terminal) {
  *terminal = -1;
  *person = posix_openpt(O_RDWR | O_NOCTTY);
  if (*person < 0) return false;
  if (grantpt(*person) == 0 && unlockpt(*person) == 0) {
    const char *name = ptsname(*person);
    if (name != NULL) *terminal = open(name, O_RDWR | O_NOCTTY);
  }
  // The size is set last: macOS takes none before the terminal is open.
  if (*terminal >= 0 && pseudo_terminal_resize(*person, columns, rows)) return true;
  if (*terminal >= 0) close(*terminal);
  close(*person);
  return false;
}
