// For wcwidth, which is an extension to C.
#define _GNU_SOURCE
#include "include/CEditline.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(LINE_EDITOR_KEPT == CC_NORM && LINE_EDITOR_EOF == CC_EOF && LINE_EDITOR_CHANGED == CC_REFRESH &&
                   LINE_EDITOR_REFUSED == CC_ERROR,
               "the answers are libedit's codes");

static const char callback_name[] = "synoptic-key";
enum { remembered_for_vi = 1000 };

struct line_editor {
  EditLine *edit;
  History *history;
  FILE *input;
  FILE *output;
  char *prompt;
  char *right_prompt;
  line_editor_callbacks callbacks;
};

static line_editor *editor_of(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

static char *give_prompt(EditLine *edit) { return editor_of(edit)->prompt; }
static char *give_right_prompt(EditLine *edit) { return editor_of(edit)->right_prompt; }

static int give_key(EditLine *edit, wchar_t *key) {
  line_editor *editor = editor_of(edit);
  int32_t next = editor->callbacks.next_key(editor->callbacks.context);
  if (next == LINE_EDITOR_END) return 0;
  if (next < 0) {
    errno = EINTR;
    return -1;
  }
  *key = (wchar_t)next;
  return 1;
}

static unsigned char perform_key(EditLine *edit, wint_t key) {
  line_editor *editor = editor_of(edit);
  return (unsigned char)editor->callbacks.perform(editor->callbacks.context, (int32_t)key);
}

// libedit drops every byte beyond ASCII unless the character type of the locale is UTF-8.
static void use_utf8(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "UTF-8", "en_US.UTF-8"};
  setlocale(LC_CTYPE, "");
  for (size_t i = 0; i < sizeof fallbacks / sizeof fallbacks[0]; i++) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    setlocale(LC_CTYPE, fallbacks[i]);
  }
}

static pthread_once_t locale_is_set = PTHREAD_ONCE_INIT;

int32_t line_scalar_columns(uint32_t scalar) {
  pthread_once(&locale_is_set, use_utf8);
  return wcwidth((wchar_t)scalar);
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (file == NULL && copy >= 0) close(copy);
  return file;
}

line_editor *line_editor_open(const char *program, int input, int output, const char *terminal,
                              line_editor_callbacks callbacks) {
  pthread_once(&locale_is_set, use_utf8);
  line_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->callbacks = callbacks;
  editor->prompt = strdup("");
  editor->right_prompt = strdup("");
  editor->input = stream(input, "r");
  editor->output = stream(output, "w");
  editor->history = history_init();
  if (editor->input != NULL && editor->output != NULL && editor->history != NULL) {
    editor->edit = el_init(program, editor->input, editor->output, editor->output);
  }
  if (editor->edit == NULL) {
    line_editor_close(editor);
    return NULL;
  }
  EditLine *edit = editor->edit;
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, remembered_for_vi);
  el_set(edit, EL_CLIENTDATA, editor);
  if (terminal != NULL) el_set(edit, EL_TERMINAL, terminal);
  el_set(edit, EL_EDITOR, "emacs");
  el_set(edit, EL_SIGNAL, 0);
  el_set(edit, EL_HIST, history, editor->history);
  el_set(edit, EL_PROMPT_ESC, give_prompt, '\1');
  el_set(edit, EL_RPROMPT_ESC, give_right_prompt, '\1');
  el_wset(edit, EL_GETCFN, give_key);
  el_wset(edit, EL_ADDFN, L"synoptic-key", L"What a key of the prompt does", perform_key);
  // The interrupt and suspend keys arrive as keys: a signal would also reach the process group.
  // A carriage return stays one, so that a pasted CR LF is one line end.
  el_set(edit, EL_SETTY, "-d", "-isig", "-icrnl", "-inlcr", NULL);
  return editor;
}

void line_editor_close(line_editor *editor) {
  if (editor == NULL) return;
  if (editor->edit != NULL) el_end(editor->edit);
  if (editor->history != NULL) history_end(editor->history);
  if (editor->input != NULL) fclose(editor->input);
  if (editor->output != NULL) fclose(editor->output);
  free(editor->prompt);
  free(editor->right_prompt);
  free(editor);
}

int32_t line_editor_run(line_editor *editor) {
  int count = 0;
  const wchar_t *line = el_wgets(editor->edit, &count);
  fflush(editor->output);
  if (line != NULL && count > 0) return 1;
  return count < 0 ? LINE_EDITOR_INTERRUPTED : LINE_EDITOR_END;
}

static void keep(char **slot, const char *text) {
  char *copy = strdup(text);
  if (copy == NULL) return;
  free(*slot);
  *slot = copy;
}

void line_editor_set_prompt(line_editor *editor, const char *prompt) { keep(&editor->prompt, prompt); }
void line_editor_set_right_prompt(line_editor *editor, const char *prompt) {
  keep(&editor->right_prompt, prompt);
}

void line_editor_bind_command(line_editor *editor, int32_t key, const char *command) {
  char name[8];
  snprintf(name, sizeof name, "\\%03o", (unsigned)key & 0xFF);
  el_set(editor->edit, EL_BIND, name, command, NULL);
  el_set(editor->edit, EL_BIND, "-a", name, command, NULL);
}

void line_editor_bind_callback(line_editor *editor, int32_t key) {
  line_editor_bind_command(editor, key, callback_name);
}

void line_editor_read_bindings(line_editor *editor) { el_source(editor->edit, NULL); }

bool line_editor_is_vi(line_editor *editor) {
  const char *mode = NULL;
  return el_get(editor->edit, EL_EDITOR, &mode) == 0 && mode != NULL && strcmp(mode, "vi") == 0;
}

line_editor_line line_editor_current(line_editor *editor) {
  const LineInfo *line = el_line(editor->edit);
  return (line_editor_line){
      .bytes = line->buffer,
      .length = (size_t)(line->lastchar - line->buffer),
      .cursor = (size_t)(line->cursor - line->buffer),
  };
}

void line_editor_replace(line_editor *editor, const char *text, int32_t scalars_after) {
  const LineInfoW *line = el_wline(editor->edit);
  int length = (int)(line->lastchar - line->buffer);
  el_cursor(editor->edit, length);
  el_deletestr(editor->edit, length);
  el_insertstr(editor->edit, text);
  el_cursor(editor->edit, -scalars_after);
}

void line_editor_draw(line_editor *editor) {
  el_set(editor->edit, EL_REFRESH);
  fflush(editor->output);
}

void line_editor_resize(line_editor *editor) { el_resize(editor->edit); }

void line_editor_take_terminal(line_editor *editor, bool editing) {
  el_set(editor->edit, EL_PREP_TERM, editing ? 1 : 0);
}

void line_editor_remember(line_editor *editor, const char *statement) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, statement);
}

bool line_terminal_size(int descriptor, int32_t *columns, int32_t *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
