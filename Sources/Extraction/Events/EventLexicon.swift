import CLexicons
import Lexicons
import Narrative

/// What the lexicons of events say of words: one look-up a token, whatever it is asked for.
struct EventLexicon: Sendable {
  static let shared = EventLexicon()

  private let entries: [String: WordEntry]
  /// Every verb; `WordEntry.verb` is an index into it.
  let verbs: [VerbEntry]

  func entry(_ folded: String) -> WordEntry { entries[folded] ?? .unknown }

  private init() {
    var entries: [String: WordEntry] = [:]
    for row in LexiconFile(event_words).rows where row.count > 1 {
      for name in row[1].split(separator: " ") {
        entries[row[0], default: .unknown].classes.formUnion(WordClasses(String(name)))
      }
    }
    for row in LexiconFile(event_certainty).rows where row.count > 1 {
      entries[row[0], default: .unknown].certainty = Certainty(rawValue: row[1])
    }
    for row in LexiconFile(event_nouns).rows where row.count > 1 {
      let kind = EventKind(rawValue: row[1]) ?? .other
      entries[row[0], default: .unknown].noun = kind
      for plural in WordForms.plurals(of: row[0]) {
        entries[plural, default: .unknown].noun = kind
      }
    }
    var verbs: [VerbEntry] = []
    for row in LexiconFile(event_verbs).rows where row.count > 2 {
      let classes = row[2].split(separator: " ")
      let verb = VerbEntry(
        lemma: row[0], kind: EventKind(rawValue: row[1]) ?? .other,
        sort: classes.first.flatMap { VerbEntry.Sort(rawValue: String($0)) } ?? .act,
        isMeasure: classes.dropFirst().contains("measure"))
      let index = verbs.count
      verbs.append(verb)
      for (form, use) in WordForms.forms(of: row) {
        var entry = entries[form, default: .unknown]
        if entry.verb == nil || use.contains(.base) { entry.verb = index }
        entry.forms.formUnion(use)
        entries[form] = entry
      }
    }
    self.verbs = verbs
    self.entries = entries
  }
}

/// A verb of the lexicon.
struct VerbEntry: Hashable, Sendable {
  enum Sort: String, Hashable, Sendable {
    /// Tells a happening.
    case act
    /// Tells a happening that its object suffers; without an object its subject suffers it.
    case victim
    /// Tells that something is said.
    case say
    /// Tells what somebody holds true.
    case think
    /// Tells how things are.
    case state
    /// Leaves it to its object, an event noun, to tell the happening: "held a meeting".
    case light
    /// Leaves it to its subject: "the summit took place".
    case occur
    /// Leaves it to an infinitive, as planned, not done, under way or tried.
    case plan, fail, aspect, attempt = "try"
  }

  var lemma: String
  var kind: EventKind
  var sort: Sort
  /// Whether it tells a measure where a number is its object: "weighs two tonnes".
  var isMeasure = false

  /// A regular past that the lexicon does not know.
  static let unknown = VerbEntry(lemma: "", kind: .other, sort: .act)
}

/// What one word can be.
struct WordEntry: Hashable, Sendable {
  var classes: WordClasses = []
  var verb: Int?
  var forms: VerbForms = []
  var noun: EventKind?
  var certainty: Certainty?

  static let unknown = WordEntry()
}

/// The forms of a verb that a word can be.
struct VerbForms: OptionSet, Hashable, Sendable {
  var rawValue: UInt8
  static let base = VerbForms(rawValue: 1)
  static let third = VerbForms(rawValue: 2)
  static let gerund = VerbForms(rawValue: 4)
  static let past = VerbForms(rawValue: 8)
  static let participle = VerbForms(rawValue: 16)
}

/// The part a word can play in the frame of a sentence.
struct WordClasses: OptionSet, Hashable, Sendable {
  var rawValue: UInt32

  private static let names = [
    "determiner", "indefinite", "preposition", "pronoun", "subject", "possessive", "adverb",
    "negation", "modal", "future", "be", "past-be", "have", "do", "relativiser", "subordinator",
    "conditional", "conjunction", "planned", "hearsay", "collective", "adjunct", "outlet",
    "document", "comment", "adjectival", "suffered", "person", "disaster", "measure",
    "armed",
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The class of this name in the lexicon; none if there is no such class.
  init(_ name: String) {
    rawValue = WordClasses.names.firstIndex(of: name).map { 1 << UInt32($0) } ?? 0
  }

  static let determiner = WordClasses("determiner")
  static let indefinite = WordClasses("indefinite")
  static let preposition = WordClasses("preposition")
  static let pronoun = WordClasses("pronoun")
  static let subject = WordClasses("subject")
  static let possessive = WordClasses("possessive")
  static let adverb = WordClasses("adverb")
  static let negation = WordClasses("negation")
  static let modal = WordClasses("modal")
  static let future = WordClasses("future")
  static let be = WordClasses("be")
  static let pastBe = WordClasses("past-be")
  static let have = WordClasses("have")
  static let `do` = WordClasses("do")
  static let relativiser = WordClasses("relativiser")
  static let subordinator = WordClasses("subordinator")
  static let conditional = WordClasses("conditional")
  static let conjunction = WordClasses("conjunction")
  static let planned = WordClasses("planned")
  static let hearsay = WordClasses("hearsay")
  static let collective = WordClasses("collective")
  static let adjunct = WordClasses("adjunct")
  static let outlet = WordClasses("outlet")
  static let document = WordClasses("document")
  static let comment = WordClasses("comment")
  static let adjectival = WordClasses("adjectival")
  static let person = WordClasses("person")
  static let suffered = WordClasses("suffered")
  /// What strikes by itself: "an earthquake".
  static let disaster = WordClasses("disaster")
  /// What a council decides on: "the bill".
  static let measure = WordClasses("measure")
  /// Who or what strikes by arms: "gunmen", "a missile".
  static let armed = WordClasses("armed")
}
