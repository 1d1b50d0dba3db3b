package import Chronology
import Lexicons
package import Narrative

/// What of an event is compared with other events, names being the corpus's own.
package struct EventProfile: Hashable, Sendable {
  /// A number that the event is told with.
  package struct Number: Hashable, Sendable {
    package var value: Double
    package var unit: String?

    package init(value: Double, unit: String? = nil) {
      self.value = value
      self.unit = unit
    }
  }

  /// An actor's part: a canonical name and its role.
  package struct Part: Hashable, Sendable {
    package var name: String
    package var role: Participant.Role

    package init(name: String, role: Participant.Role) {
      self.name = name
      self.role = role
    }
  }

  package var id: EventID
  /// Nil if the event is undated.
  package var bounds: DateBounds?
  package var kind: EventKind
  package var certainty: Certainty
  package var parts: [Part]
  package var place: String?
  /// Stems of the content words of its span, less its trigger and its actors; sorted, each once.
  package var words: [String]
  /// Stems of its actors' names, under which a pronoun is as good as a name; sorted, each once.
  package var actorWords: [String]
  /// Stems of the words of its span that begin with a capital; sorted, each once.
  package var capitals: [String]
  /// The stem of the trigger, and the group of near-synonyms it is in. Empty if unknown.
  package var trigger: String
  package var action: String
  package var numbers: [Number]
  /// Where the sentence is in its source, if known: its words count once for all its events.
  package var span: Range<Int>?

  package init(
    id: EventID, bounds: DateBounds? = nil, kind: EventKind = .other,
    certainty: Certainty = .asserted, parts: [Part] = [], place: String? = nil,
    words: [String] = [], actorWords: [String] = [], capitals: [String] = [],
    trigger: String = "", action: String = "", numbers: [Number] = [], span: Range<Int>? = nil
  ) {
    self.id = id
    self.bounds = bounds
    self.kind = kind
    self.certainty = certainty
    self.parts = parts
    self.place = place
    self.words = words
    self.actorWords = actorWords
    self.capitals = capitals
    self.trigger = trigger
    self.action = action
    self.numbers = numbers
    self.span = span
  }

  /// The profile of an event whose actors already bear the corpus's names.
  /// - Parameters:
  ///   - text: The slice of the source that is the event's span.
  ///   - trigger: The slice of the source that is its trigger.
  package init(event: Event, text: String, trigger: String) {
    let stem = LetterFolding.words(trigger).last.map(Stemmer.stem) ?? ""
    // What is compared as an action or an actor is not compared again as a word.
    let actorWords = Set(event.participants.flatMap { ContentWords.stems(of: $0.name) })
    var words: Set<String> = []
    var capitals: Set<String> = []
    for word in TextWords.words(of: text) where ContentWords.isContent(word.folded) {
      let wordStem = Stemmer.stem(word.folded)
      if wordStem != stem, !actorWords.contains(wordStem) { words.insert(wordStem) }
      if word.isCapitalized { capitals.insert(wordStem) }
    }
    self.init(
      id: event.id, bounds: event.date?.value.bounds, kind: event.kind,
      certainty: event.certainty,
      parts: event.participants.filter { $0.kind != .place }
        .map { Part(name: $0.name, role: $0.role) },
      place: event.place, words: words.sorted(), actorWords: actorWords.sorted(),
      capitals: capitals.sorted(), trigger: stem, action: ActionGroups.group(of: stem),
      numbers: event.numbers.map { Number(value: $0.value, unit: $0.unit) }, span: event.span)
  }

  package var hasDate: Bool { bounds != nil }

  /// The names of its actors, each once, sorted.
  var actors: [String] { Set(parts.map(\.name)).sorted() }
}
