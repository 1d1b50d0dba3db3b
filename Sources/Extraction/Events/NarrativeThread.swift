import Chronology
import Narrative

/// What the story so far lends to the sentences that continue it: a date.
///
/// A dated happening begins a thread. Sentences in the simple past that follow it go on with it,
/// until one turns away (background, comment, "later", a new time). A definite "the call with X"
/// inherits from the one call with X that was dated before. Speech lends and borrows nothing.
struct NarrativeThread {
  private var story: Story?
  /// Whether the text goes in leaps of weeks, so that a sentence may be of any later day.
  let isChronicle: Bool
  private var contacts: [(kind: EventKind, names: Set<String>, date: EventDate)] = []

  init(isChronicle: Bool) { self.isChronicle = isChronicle }

  /// Lends dates to the undated happenings of a sentence, then remembers its own.
  ///
  /// - Parameters:
  ///   - setting: the date that the sentence sets out from, whether or not it dates a happening.
  ///   - isSpoken: whether a place of the sentence stands in direct speech.
  mutating func follow(
    _ happenings: inout [Happening], nouns: [EventNoun], clauses: [Clause], in view: SentenceView,
    setting: EventDate?, isSpoken: (Int) -> Bool
  ) {
    guard view.sentence.kind == .prose else {
      rememberContacts(happenings)
      story = nil
      return
    }
    let reading = StorySentence(view, clauses, isSpoken: isSpoken)
    let told = happenings.indices.filter { !isSpoken(happenings[$0].trigger) }
    if let story, view.sentence.paragraph - story.paragraph > 1 { self.story = nil }
    let own = told.compactMap {
      happenings[$0].kind == .statement && happenings[$0].date?.value == story?.date.value
        ? nil : happenings[$0].date
    }
    if setting == nil, own.isEmpty {
      let lender = story.map {
        StoryLender(
          story: $0, view: view, clauses: clauses, nouns: nouns, reading: reading,
          isChronicle: isChronicle)
      }
      for h in told where happenings[h].isNarrated && happenings[h].date == nil {
        if let date = reference(of: happenings[h], nouns, in: view),
          [.asserted, .reported, .alleged].contains(happenings[h].certainty)
        {
          happenings[h].inherit(date, by: "inherited-from-reference")
        } else if let date = joined(happenings, before: h) {
          happenings[h].inherit(date, by: "inherited-from-reference")
        } else if let lender, lender.lends(to: happenings[h]) {
          happenings[h].inherit(lender.story.date, by: lender.rule)
        } else if let (date, rule) = coordinated(happenings, h, clauses, reading) {
          happenings[h].inherit(date, by: rule)
        }
      }
    }
    rememberContacts(happenings)
    advance(told.map { happenings[$0] }, clauses, view, setting, reading)
  }

  /// What a reference lent to the verb before, when the same one acts on: "During the call with X,
  /// Y praised him and asked for help".
  private func joined(_ happenings: [Happening], before h: Int) -> EventDate? {
    guard let first = happenings[..<h].first(where: { $0.date != nil }),
      first.rules.contains("inherited-from-reference"),
      first.certainty == happenings[h].certainty
    else { return nil }
    let actors = agents(of: first)
    return !actors.isEmpty && actors == agents(of: happenings[h]) ? first.date : nil
  }

  /// What the verb before inherited, when "and" joins this one to it under the same subject: "The
  /// quake destroyed the church and injured nine".
  private func coordinated(
    _ happenings: [Happening], _ h: Int, _ clauses: [Clause], _ reading: StorySentence
  ) -> (EventDate, String)? {
    let happening = happenings[h]
    guard let k = happening.clause, clauses[k].link == .coordinated, clauses[k].subject.isEmpty,
      let parent = clauses[k].parent,
      let first = happenings[..<h].last(where: { $0.clause == parent && $0.date != nil }),
      let date = first.date, date.basis == .inherited, first.certainty == happening.certainty,
      let rule = first.rules.last(where: { $0.hasPrefix("inherited-") }),
      (first.kind == .statement) == (happening.kind == .statement)
        || rule == "inherited-from-reference",
      !reading.turns(of: clauses[k]).contains(.off), !reading.lasts(in: happening.tokens)
    else { return nil }
    return (date, rule)
  }

  private func agents(of happening: Happening) -> [String] {
    happening.participants.filter { $0.role == .agent }.map(\.name)
  }

  /// Where the story stands after a sentence.
  private mutating func advance(
    _ told: [Happening], _ clauses: [Clause], _ view: SentenceView,
    _ setting: EventDate?, _ reading: StorySentence
  ) {
    let paragraph = view.sentence.paragraph
    if reading.course == .spoken, let story, story.paragraph == paragraph { return }
    guard reading.course == .told else {
      story = nil
      return
    }
    // What is only told in a relative clause, or by somebody, does not move the story.
    let dated = told.filter { happening in
      happening.date != nil
        && [.asserted, .reported, .alleged, .denied].contains(happening.certainty)
        && !(happening.clause.map { clauses.isHeld($0) } ?? false)
    }
    let main =
      dated.first { $0.kind != .statement && $0.isNarrated } ?? dated.first { $0.isNarrated }
      ?? dated.first { $0.clause != nil }
    let names = Set(view.mentions.map(\.mention.name))
    let goesOn = main?.date.map { $0.value == story?.date.value } ?? false
    if let main, let date = main.date, !goesOn || story == nil {
      let isBackground = main.clause.map { clauses[$0].group.form == .pastPerfect } ?? false
      story =
        isBackground
        ? nil
        : Story(
          date: date, isSaying: isReport(main, clauses), kind: main.kind,
          people: Set(main.participants.filter { $0.kind == .person }.map(\.name)),
          names: names, nouns: reading.nouns, paragraph: paragraph, length: 1)
    } else if main == nil, let setting {
      story = Story(
        date: setting, isSaying: false, kind: .other, people: [], names: names,
        nouns: reading.nouns, paragraph: paragraph, length: 1)
    } else if var story {
      let isCarried =
        goesOn || story.paragraph == paragraph
        || clauses.contains { reading.hasKnownSubject($0, among: story.nouns) }
      guard isCarried, !turnsAway(clauses, reading),
        goesOn || told.allSatisfy({ $0.date == nil || $0.date?.basis == .inherited }),
        goesOn || !reading.namesDay(otherThan: story.date)
      else {
        self.story = nil
        return
      }
      story.take(names, reading.nouns)
      story.paragraph = paragraph
      story.length += 1
      if main?.kind != .statement, goesOn { story.isSaying = false }
      self.story = story
    }
  }

  /// Whether the date is only that of the telling: "said on Tuesday", "details emerged on Sunday".
  private func isReport(_ main: Happening, _ clauses: [Clause]) -> Bool {
    main.kind == .statement
      || main.clause.map { NarrativeThread.reports.contains(clauses[$0].group.verb.lemma) } ?? false
  }

  private static let reports: Set<String> = [
    "circulate", "disclose", "emerge", "publish", "release", "report", "reveal", "show", "surface",
  ]

  /// "He later moved", "since then": what follows is told of another time.
  private func turnsAway(_ clauses: [Clause], _ reading: StorySentence) -> Bool {
    reading.opening == .off
      || clauses.contains { $0.group.isFinite && reading.turns(of: $0).contains(.off) }
  }

  // MARK: references

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

  private mutating func rememberContacts(_ happenings: [Happening]) {
    for happening in happenings {
      guard let date = happening.date, date.basis != .inherited,
        happening.kind == .phone || happening.kind == .meet,
        happening.certainty != .denied
      else { continue }
      contacts.append((happening.kind, Set(happening.participants.map(\.name)), date))
      if contacts.count > 64 { contacts.removeFirst() }
    }
  }
}

extension Happening {
  /// Takes over a date that is told of something else.
  mutating func inherit(_ date: EventDate, by rule: String) {
    self.date = EventDate(
      value: date.value, basis: .inherited, isApproximate: date.isApproximate, timex: date.timex)
    rules.append(rule)
  }
}
