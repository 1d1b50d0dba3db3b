// libedit as typed C functions: Swift cannot call variadic C, nor name `stdin` in Swift 6.
//
// libedit draws the line and knows the emacs and vi commands. Reading keys, history and every key
// that must understand whole characters are the caller's, through two callbacks.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "LineSignals.h"
#include "PseudoTerminal.h"

typedef struct line_editor line_editor;

/// What `line_editor_run` and `next_key` answer beside a result above zero.
enum { LINE_EDITOR_END = 0, LINE_EDITOR_INTERRUPTED = -1 };

/// What the callback of a bound key answers: libedit's CC_ codes of the same values.
typedef enum {
  LINE_EDITOR_KEPT = 0,
  LINE_EDITOR_EOF = 2,
  LINE_EDITOR_CHANGED = 4,
  LINE_EDITOR_REFUSED = 6,
} line_editor_answer;

typedef struct {
  void *context;
  /// The next Unicode scalar value, or LINE_EDITOR_END or LINE_EDITOR_INTERRUPTED.
  int32_t (*next_key)(void *context);
  /// Does what a key given to `line_editor_bind_callback` means.
  line_editor_answer (*perform)(void *context, int32_t key);
} line_editor_callbacks;

/// The line as libedit holds it; valid until the next call.
typedef struct {
  const char *bytes;
  size_t length;
  size_t cursor;
} line_editor_line;

/// Opens an editor on two descriptors (which stay the caller's). `terminal` is a terminfo name, NULL for
/// that of TERM. Gives NULL when the terminal cannot be used.
line_editor *line_editor_open(const char *program, int input, int output, const char *terminal,
                              line_editor_callbacks callbacks);
void line_editor_close(line_editor *editor);

/// Edits one line: 1 when accepted, else LINE_EDITOR_END or LINE_EDITOR_INTERRUPTED.
int32_t line_editor_run(line_editor *editor);

/// Sets the prompts, which are copied; control sequences stand between bytes of value 1.
void line_editor_set_prompt(line_editor *editor, const char *prompt);
void line_editor_set_right_prompt(line_editor *editor, const char *prompt);

/// Binds a key below 256, in both keymaps, to the `perform` callback or to a command of libedit.
void line_editor_bind_callback(line_editor *editor, int32_t key);
void line_editor_bind_command(line_editor *editor, int32_t key, const char *command);

/// Reads the person's own bindings ($EDITRC or ~/.editrc).
void line_editor_read_bindings(line_editor *editor);
bool line_editor_is_vi(line_editor *editor);

line_editor_line line_editor_current(line_editor *editor);
/// Replaces the whole line; the cursor stands `scalars_after` code points before its end.
void line_editor_replace(line_editor *editor, const char *text, int32_t scalars_after);

/// Draws prompt and line from where the terminal's cursor stands, as if nothing were drawn yet.
void line_editor_draw(line_editor *editor);
/// Takes over a new size of the terminal; forgets what is drawn.
void line_editor_resize(line_editor *editor);
/// Takes the terminal for editing, or gives it back as it was.
void line_editor_take_terminal(line_editor *editor, bool editing);
/// Adds to the history that vi's searches look through.
void line_editor_remember(line_editor *editor, const char *statement);

/// The columns of a code point; below zero when it cannot be shown.
int32_t line_scalar_columns(uint32_t scalar);

/// The size of the terminal behind a descriptor; false when it tells none.
bool line_terminal_size(int descriptor, int32_t *columns, int32_t *rows);

#endif
