#include "CLexicons.h"

#define LEXICON(name) const lexicon_file name = {name##_bytes, sizeof name##_bytes}

static const unsigned char time_approximators_bytes[] = {
#embed "Data/time/approximators.tsv"
};
LEXICON(time_approximators);
static const unsigned char time_boundaries_bytes[] = {
#embed "Data/time/boundaries.tsv"
};
LEXICON(time_boundaries);
static const unsigned char time_cardinals_bytes[] = {
#embed "Data/time/cardinals.tsv"
};
LEXICON(time_cardinals);
static const unsigned char time_dayparts_bytes[] = {
#embed "Data/time/dayparts.tsv"
};
LEXICON(time_dayparts);
static const unsigned char time_deictics_bytes[] = {
#embed "Data/time/deictics.tsv"
};
LEXICON(time_deictics);
static const unsigned char time_eras_bytes[] = {
#embed "Data/time/eras.tsv"
};
LEXICON(time_eras);
static const unsigned char time_frequencies_bytes[] = {
#embed "Data/time/frequencies.tsv"
};
LEXICON(time_frequencies);
static const unsigned char time_holidays_bytes[] = {
#embed "Data/time/holidays.tsv"
};
LEXICON(time_holidays);
static const unsigned char time_modifiers_bytes[] = {
#embed "Data/time/modifiers.tsv"
};
LEXICON(time_modifiers);
static const unsigned char time_months_bytes[] = {
#embed "Data/time/months.tsv"
};
LEXICON(time_months);
static const unsigned char time_ordinals_bytes[] = {
#embed "Data/time/ordinals.tsv"
};
LEXICON(time_ordinals);
static const unsigned char time_reasons_bytes[] = {
#embed "Data/time/reasons.tsv"
};
LEXICON(time_reasons);
static const unsigned char time_references_bytes[] = {
#embed "Data/time/references.tsv"
};
LEXICON(time_references);
static const unsigned char time_relatives_bytes[] = {
#embed "Data/time/relatives.tsv"
};
LEXICON(time_relatives);
static const unsigned char time_seasons_bytes[] = {
#embed "Data/time/seasons.tsv"
};
LEXICON(time_seasons);
static const unsigned char time_stretches_bytes[] = {
#embed "Data/time/stretches.tsv"
};
LEXICON(time_stretches);
static const unsigned char time_tenses_bytes[] = {
#embed "Data/time/tenses.tsv"
};
LEXICON(time_tenses);
static const unsigned char time_units_bytes[] = {
#embed "Data/time/units.tsv"
};
LEXICON(time_units);
static const unsigned char time_vague_bytes[] = {
#embed "Data/time/vague.tsv"
};
LEXICON(time_vague);
static const unsigned char time_weekdays_bytes[] = {
#embed "Data/time/weekdays.tsv"
};
LEXICON(time_weekdays);
static const unsigned char time_zones_bytes[] = {
#embed "Data/time/zones.tsv"
};
LEXICON(time_zones);
static const unsigned char time_lengths_bytes[] = {
#embed "Data/time/lengths.tsv"
};
LEXICON(time_lengths);
static const unsigned char time_happenings_bytes[] = {
#embed "Data/time/happenings.tsv"
};
LEXICON(time_happenings);
static const unsigned char time_landmarks_bytes[] = {
#embed "Data/time/landmarks.tsv"
};
LEXICON(time_landmarks);
