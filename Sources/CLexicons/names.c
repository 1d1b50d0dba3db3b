#include "CLexicons.h"

#define LEXICON(name) const lexicon_file name = {name##_bytes, sizeof name##_bytes}

static const unsigned char names_given_bytes[] = {
#embed "Data/names/given.tsv"
};
LEXICON(names_given);

static const unsigned char names_places_bytes[] = {
#embed "Data/names/places.tsv"
};
LEXICON(names_places);

static const unsigned char names_demonyms_bytes[] = {
#embed "Data/names/demonyms.tsv"
};
LEXICON(names_demonyms);

static const unsigned char names_organizations_bytes[] = {
#embed "Data/names/organizations.tsv"
};
LEXICON(names_organizations);

static const unsigned char names_organization_heads_bytes[] = {
#embed "Data/names/organization_heads.tsv"
};
LEXICON(names_organization_heads);

static const unsigned char names_place_heads_bytes[] = {
#embed "Data/names/place_heads.tsv"
};
LEXICON(names_place_heads);

static const unsigned char names_other_heads_bytes[] = {
#embed "Data/names/other_heads.tsv"
};
LEXICON(names_other_heads);

static const unsigned char names_not_names_bytes[] = {
#embed "Data/names/not_names.tsv"
};
LEXICON(names_not_names);

static const unsigned char names_titles_bytes[] = {
#embed "Data/names/titles.tsv"
};
LEXICON(names_titles);

static const unsigned char names_common_words_bytes[] = {
#embed "Data/names/common_words.tsv"
};
LEXICON(names_common_words);

static const unsigned char names_reporting_verbs_bytes[] = {
#embed "Data/names/reporting_verbs.tsv"
};
LEXICON(names_reporting_verbs);

static const unsigned char names_reporting_nouns_bytes[] = {
#embed "Data/names/reporting_nouns.tsv"
};
LEXICON(names_reporting_nouns);

static const unsigned char names_boilerplate_bytes[] = {
#embed "Data/names/boilerplate.tsv"
};
LEXICON(names_boilerplate);

static const unsigned char names_groups_bytes[] = {
#embed "Data/names/groups.tsv"
};
LEXICON(names_groups);
