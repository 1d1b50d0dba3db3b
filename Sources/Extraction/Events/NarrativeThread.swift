import Narrative

/// What the story so far lends to the sentence that continues it: a date.
///
/// A sentence inherits from the one before in its paragraph when it goes on about the same: a
/// pronoun acts, or an actor of the dated event does. A definite "the call with X" inherits from
/// the one call with X that was dated before.
struct NarrativeThread {
  private struct Anchor {
    var date: EventDate
    var names: Set<String>
    var paragraph: Int
    var sentence: Int
  }

  private var last: Anchor?
  private var contacts: [(kind: EventKind, names: Set<String>, date: EventDate)] = []

  /// Lends dates to the undated happenings of a sentence, then remembers its own.
  mutating func follow(
    _ happenings: inout [Happening], nouns: [EventNoun], in view: SentenceView, sentence: Int
  ) {
    let isDated = happenings.contains { $0.date != nil }
    if !isDated {
      for h in happenings.indices where happenings[h].isNarrated {
        guard [.asserted, .reported, .alleged].contains(happenings[h].certainty) else { continue }
        if let date = reference(of: happenings[h], nouns, in: view) {
          lend(date, to: &happenings[h], by: "inherited-from-reference")
        } else if let joined = joined(happenings, before: h) {
          lend(joined.date, to: &happenings[h], by: joined.rule)
        } else if let last, last.paragraph == view.sentence.paragraph,
          last.sentence + 1 == sentence, continues(happenings[h], last, in: view)
        {
          lend(last.date, to: &happenings[h], by: "inherited-from-paragraph")
        }
      }
    }
    remember(happenings, in: view, sentence: sentence)
  }

  /// What was lent to the verb before it, when the same one acts on: "During the call with X, Y
  /// praised him and asked for help".
  private func joined(
    _ happenings: [Happening], before h: Int
  ) -> (date: EventDate, rule: String)? {
    guard let first = happenings[..<h].first(where: { $0.date != nil }), let date = first.date,
      let rule = first.rules.first(where: { $0.hasPrefix("inherited-") }),
      first.certainty == happenings[h].certainty
    else { return nil }
    let actors = agents(of: first)
    return !actors.isEmpty && actors == agents(of: happenings[h]) ? (date, rule) : nil
  }

  private func agents(of happening: Happening) -> [String] {
    happening.participants.filter { $0.role == .agent }.map(\.name)
  }

  private func lend(_ date: EventDate, to happening: inout Happening, by rule: String) {
    happening.date = EventDate(
      value: date.value, basis: .inherited, isApproximate: date.isApproximate, timex: date.timex)
    happening.rules.append(rule)
  }

  private func continues(_ happening: Happening, _ anchor: Anchor, in view: SentenceView) -> Bool {
    if happening.hasPronounSubject { return true }
    let isNamed = happening.participants.contains {
      $0.role == .agent && anchor.names.contains($0.name)
    }
    guard !isNamed, happening.clause != nil, happening.tokens.lowerBound < happening.trigger else {
      return isNamed
    }
    // "The US envoy noted": a description acts under the name of what it is of.
    return MentionPlacer(view).placed(in: happening.tokens.lowerBound..<happening.trigger).contains
    {
      $0.place == .head && anchor.names.contains($0.mention.mention.name)
    }
  }

  /// The date of the one dated contact that "during his conversation with X" points back to.
  private func reference(
    of happening: Happening, _ nouns: [EventNoun], in view: SentenceView
  ) -> EventDate? {
    guard
      let noun = nouns.first(where: {
        !$0.isIndefinite && ($0.kind == .phone || $0.kind == .meet)
          && happening.tokens.contains($0.head)
          && isAdjunct($0, in: view)
      })
    else { return nil }
    // "his" may look ahead to the subject; the subject says who is meant.
    let names = Set(
      MentionPlacer(view).mentions(in: noun.phrase)
        .filter { $0.mention.form == .name }.map(\.mention.name))
    guard !names.isEmpty else { return nil }
    let acting = names.union(happening.participants.filter { $0.role == .agent }.map(\.name))
    if let date = date(of: noun.kind, among: acting) { return date }
    // "At the time of the X-Y call, Z was away": named whole, it needs no subject.
    return names.count > 1 ? date(of: noun.kind, among: names) : nil
  }

  /// "during his call with X", "at the time of the X-Y call", "on the day of the meeting".
  private func isAdjunct(_ noun: EventNoun, in view: SentenceView) -> Bool {
    let before = noun.phrase.lowerBound - 1
    if view.isA(.adjunct, at: before) { return true }
    return view.has("of", at: before)
      && ["time", "day", "night", "morning", "evening"].contains { view.has($0, at: before - 1) }
  }

  /// The day of the one dated contact of a kind among these.
  private func date(of kind: EventKind, among names: Set<String>) -> EventDate? {
    let dates = contacts.filter { $0.kind == kind && names.isSubset(of: $0.names) }.map(\.date)
    guard let first = dates.first, dates.allSatisfy({ $0.value == first.value }) else { return nil }
    return first
  }

  private mutating func remember(
    _ happenings: [Happening], in view: SentenceView, sentence: Int
  ) {
    for happening in happenings {
      guard let date = happening.date, date.basis != .inherited,
        happening.kind == .phone || happening.kind == .meet,
        happening.certainty != .denied
      else { continue }
      contacts.append((happening.kind, Set(happening.participants.map(\.name)), date))
      if contacts.count > 64 { contacts.removeFirst() }
    }
    // Only what is told in a main clause moves the story on.
    let main = happenings.first {
      $0.date != nil && [.asserted, .reported, .alleged].contains($0.certainty)
    }
    if let main, let date = main.date {
      last = Anchor(
        date: date, names: Set(main.participants.map(\.name)),
        paragraph: view.sentence.paragraph, sentence: sentence)
    } else if last?.paragraph == view.sentence.paragraph, happenings.isEmpty {
      // A sentence that tells nothing does not break the thread.
      last?.sentence = sentence
    }
  }
}
