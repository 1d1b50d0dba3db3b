// The lexicons: data files of Data/, laid into the program as they are, so that it needs no folder beside it.
#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stddef.h>

/// The bytes of one lexicon file (UTF-8). The format is described in Extraction's LexiconFile.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} lexicon_file;

#include "time.h.inc"
#include "names.h.inc"
#include "events.h.inc"

#endif
