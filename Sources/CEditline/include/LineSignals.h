// Signals while a line is being edited, as flags and a descriptor that becomes readable.
//
// libedit's own handling (EL_SIGNAL) sends what it catches to the whole process group.
#ifndef LINESIGNALS_H
#define LINESIGNALS_H

enum {
  LINE_SIGNAL_INTERRUPT = 1,
  LINE_SIGNAL_RESIZE = 2,
  LINE_SIGNAL_SUSPEND = 4,
  LINE_SIGNAL_RESUME = 8,
  LINE_SIGNAL_DEADLY = 16,
};

/// Catches SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGQUIT until `line_signals_release`, which
/// puts back what was there. Among several that catch at once, any one may be told of a signal.
void line_signals_catch(void);
void line_signals_release(void);

/// A descriptor to poll, readable when a signal came.
int line_signals_descriptor(void);
/// The flags of the signals since the last call.
int line_signals_take(void);

/// Stops the process group as the terminal's suspend key would; returns when it is continued.
void line_signals_suspend(void);
/// Raises again the deadly signal that was caught; to be called after the release.
void line_signals_raise_deadly(void);

#endif
