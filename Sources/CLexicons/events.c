#include "CLexicons.h"

#define LEXICON(name) const lexicon_file name = {name##_bytes, sizeof name##_bytes}

static const unsigned char event_verbs_bytes[] = {
#embed "Data/events/verbs.tsv"
};
LEXICON(event_verbs);

static const unsigned char event_nouns_bytes[] = {
#embed "Data/events/nouns.tsv"
};
LEXICON(event_nouns);

static const unsigned char event_words_bytes[] = {
#embed "Data/events/words.tsv"
};
LEXICON(event_words);

static const unsigned char event_certainty_bytes[] = {
#embed "Data/events/certainty.tsv"
};
LEXICON(event_certainty);

static const unsigned char event_numbers_bytes[] = {
#embed "Data/events/numbers.tsv"
};
LEXICON(event_numbers);

static const unsigned char event_units_bytes[] = {
#embed "Data/events/units.tsv"
};
LEXICON(event_units);

static const unsigned char event_turns_bytes[] = {
#embed "Data/events/turns.tsv"
};
LEXICON(event_turns);
