#include "CLexicons.h"

#define LEXICON(name) const lexicon_file name = {name##_bytes, sizeof name##_bytes}
