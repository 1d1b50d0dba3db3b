#include "include/LineSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT};
enum { caught_count = sizeof caught / sizeof caught[0] };

static struct sigaction former[caught_count];
static atomic_int flags;
static atomic_int deadly;
static atomic_int catchers;
static int wake[2] = {-1, -1};

static int flag_of(int number) {
  switch (number) {
  case SIGINT: return LINE_SIGNAL_INTERRUPT;
  case SIGWINCH: return LINE_SIGNAL_RESIZE;
  case SIGTSTP: return LINE_SIGNAL_SUSPEND;
  case SIGCONT: return LINE_SIGNAL_RESUME;
  default: return LINE_SIGNAL_DEADLY;
  }
}

// Only sets flags and wakes the poll: nothing else is safe here.
static void note(int number) {
  int saved = errno;
  int flag = flag_of(number);
  if (flag == LINE_SIGNAL_DEADLY) atomic_store(&deadly, number);
  atomic_fetch_or(&flags, flag);
  if (write(wake[1], "", 1) < 0) { /* a full pipe is readable already */ }
  errno = saved;
}

static void set_handler(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  // poll returns all the same; what other threads read does not fail.
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

void line_signals_catch(void) {
  if (atomic_fetch_add(&catchers, 1) > 0) return;
  if (wake[0] < 0 && pipe(wake) == 0) {
    for (int end = 0; end < 2; end++) {
      fcntl(wake[end], F_SETFL, O_NONBLOCK);
      fcntl(wake[end], F_SETFD, FD_CLOEXEC);
    }
  }
  atomic_store(&flags, 0);
  atomic_store(&deadly, 0);
  for (int i = 0; i < caught_count; i++) {
    set_handler(caught[i], note, &former[i]);
    // What the parent chose to ignore (nohup, a shell without job control) stays ignored.
    if (former[i].sa_handler == SIG_IGN && caught[i] != SIGINT) sigaction(caught[i], &former[i], NULL);
  }
}

void line_signals_release(void) {
  if (atomic_fetch_sub(&catchers, 1) > 1) return;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &former[i], NULL);
}

int line_signals_descriptor(void) { return wake[0]; }

int line_signals_take(void) {
  char drained[64];
  while (read(wake[0], drained, sizeof drained) > 0) {}
  return atomic_exchange(&flags, 0);
}

void line_signals_suspend(void) {
  struct sigaction ours;
  set_handler(SIGTSTP, SIG_DFL, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void line_signals_raise_deadly(void) {
  int number = atomic_load(&deadly);
  if (number != 0) raise(number);
}
