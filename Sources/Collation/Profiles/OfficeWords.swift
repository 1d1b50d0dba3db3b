/// The words by which a title or a description is taken apart.
enum OfficeWords {
  /// Offices that are held one at a time, and can be lost: "senator", "secretary".
  static let offices: Set<String> = [
    "president", "premier", "minister", "chancellor", "senator", "congressman", "congresswoman",
    "representative", "secretary", "governor", "mayor", "ambassador", "king", "queen", "emperor",
    "pope", "speaker", "commissioner", "sheriff", "archbishop", "bishop", "chairman", "chairwoman",
    "ceo", "chief", "director", "principal", "headmaster", "judge", "admiral", "general", "colonel",
    "vice-president",
  ]

  /// Ranks, which go with any office.
  static let ranks: Set<String> = ["admiral", "general", "colonel"]

  /// Callings and standings: several fit one person at a time.
  static let callings: Set<String> = [
    "envoy", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "negotiator",
    "diplomat", "mogul", "developer", "businessman", "businesswoman", "capitalist", "investor",
    "banker", "lawyer", "attorney", "doctor", "surgeon", "nurse", "teacher", "professor",
    "historian", "economist", "engineer", "architect", "writer", "author", "poet", "journalist",
    "reporter", "editor", "farmer", "miller", "baker", "carpenter", "fisherman", "officer",
    "sergeant", "captain", "lieutenant", "soldier", "student", "pupil", "priest", "vicar", "monk",
    "clerk", "merchant", "commander", "superintendent", "leader", "boss", "marshal", "inspector",
    "detective", "prosecutor", "physician", "founder", "chairperson", "trader", "owner", "manager",
    "executive", "official", "councillor",
    "lawmaker", "activist", "analyst", "scientist", "researcher", "painter", "singer", "actor",
    "actress", "pilot", "driver", "coach", "player", "intermediary", "mediator", "broker",
    "citizen",
  ]

  /// The word under which spellings and forms of a head are compared.
  static func head(_ word: String) -> String {
    switch word {
    case "advisor": "adviser"
    case "premier": "prime minister"
    default: word
    }
  }

  static let former: Set<String> = ["former", "ex", "then", "onetime", "erstwhile", "ex-president"]

  /// Words that say how full an office is held: with and without them are two standings.
  static let standings: Set<String> = [
    "deputy", "vice", "acting", "interim", "unofficial", "assistant",
  ]

  static let articles: Set<String> = [
    "a", "an", "the", "another", "his", "her", "their", "its", "one", "this", "that",
  ]

  /// Where the head of a description ends: "adviser to", "capitalist with". "of" goes on.
  static let prepositions: Set<String> = [
    "to", "with", "for", "in", "at", "on", "from", "under", "by", "who", "and", "whose", "since",
  ]

  /// Adjectives and short names of countries, by the country.
  static let countries = SynonymRows.table(rows)

  private static let rows = [
    "us u-s usa american", "uk british britain", "russia russian", "ukraine ukrainian",
    "france french", "germany german", "italy italian", "spain spanish", "poland polish",
    "china chinese", "japan japanese", "india indian", "israel israeli", "iran iranian",
    "turkey turkish", "egypt egyptian", "canada canadian", "mexico mexican", "brazil brazilian",
    "argentina argentine", "australia australian", "netherlands dutch", "belgium belgian",
    "sweden swedish", "norway norwegian", "denmark danish", "finland finnish", "greece greek",
    "hungary hungarian", "austria austrian", "swiss switzerland", "portugal portuguese",
    "ireland irish", "korea korean", "pakistan pakistani", "syria syrian", "iraq iraqi",
    "saudi", "qatar qatari", "jordan jordanian", "lebanon lebanese", "belarus belarusian",
    "georgia georgian", "serbia serbian", "romania romanian", "czech", "slovakia slovak",
    "vietnam vietnamese", "chile chilean", "cuba cuban", "kenya kenyan", "nigeria nigerian",
  ]
}
