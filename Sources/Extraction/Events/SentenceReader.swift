import Narrative

/// Reads the events of one sentence after another.
struct SentenceReader {
  private let text: TokenizedText
  private let quotes: QuoteIndex
  private let sayings: SayingFinder
  private let lexicon = EventLexicon.shared
  private var thread: NarrativeThread

  init(text: TokenizedText, quotes: [Quote], isChronicle: Bool) {
    thread = NarrativeThread(isChronicle: isChronicle)
    self.text = text
    self.quotes = QuoteIndex(quotes)
    sayings = SayingFinder(quotes)
  }

  /// The events of this sentence in the order of their triggers, all without an ordinal.
  ///
  /// - Parameter place: which sentence of the text it is.
  mutating func events(in sentenceView: SentenceView, place: Int, under dateline: Dateline?)
    -> [Event]
  {
    var view = sentenceView
    guard view.sentence.kind != .boilerplate else { return [] }
    let origins = OriginFinder.origins(in: view, text: text)
    let groups = VerbGroupFinder.groups(in: view, lexicon: lexicon)
    view.mark(groups)
    let clauses = ClauseSplitter.clauses(of: view, groups: groups)
    let nouns = EventNounFinder.nouns(in: view).map { view.strikes.settled($0, in: view) }
    let quantities = QuantityFinder.quantities(in: view)
    var happenings = PredicateFinder.happenings(
      in: view, clauses: clauses, nouns: nouns, zone: origins.zone, quantities: quantities)
    let roles = RoleFinder(view, clauses)
    for h in happenings.indices {
      roles.fill(&happenings[h])
      roles.fillReporter(&happenings[h])
      fillFirstPerson(&happenings[h], view)
    }
    let dater = EventDater(view, clauses, nouns)
    dater.date(&happenings)
    DateSharer(view, clauses, isChronicle: thread.isChronicle).share(&happenings)
    dateline?.date(&happenings, clauses: clauses, sentence: place)
    happenings.removeAll { !isTold($0, view) }
    removeRetellings(&happenings, clauses, in: view)
    let quotes = self.quotes
    let isSpoken = { (place: Int) -> Bool in
      quotes.quote(at: view.words[place].token.span.lowerBound)?.isDirect == true
    }
    thread.follow(
      &happenings, nouns: nouns, clauses: clauses, in: view, setting: dater.setting(isSpoken),
      isSpoken: isSpoken)
    sayings.add(to: &happenings, in: view, clauses: clauses)
    let chooser = SpanChooser(view, clauses)
    return happenings.map { happening in
      let span = chooser.span(of: happening, among: happenings)
      // A number goes to the clause it stands in; where none tells anything, to all shown with it.
      let numbers = quantities.filter { quantity in
        guard let place = view.tokens(in: quantity.span)?.lowerBound else { return false }
        let isOwned = happenings.contains { $0.holds(place) }
        return isOwned ? happening.holds(place) : span.contains(quantity.span.lowerBound)
      }
      return event(happening, view, clauses, origins, numbers, span)
    }
  }

  /// Whether there is somebody or some day to hold it: what nobody does on no day is commentary.
  private func isTold(_ happening: Happening, _ view: SentenceView) -> Bool {
    // A body that nobody names tells by its verb alone: "Officials warned".
    let isNarrator =
      happening.hasUnnamedActor && (happening.isNarrated || happening.isCompleted)
    let isQuoted = quotes.quote(at: view.words[happening.trigger].token.span.lowerBound)
    if happening.isThought, happening.kind == .other { return false }
    // Whose "I" it is that nobody can tell, in a quotation or of no plain past, tells nothing.
    if happening.firstPerson != nil, happening.participants.isEmpty,
      !happening.isNarrated || view.words.contains(where: { $0.folded == "\"" })
    {
      return false
    }
    if isQuoted?.isDirect == true, happening.date == nil {
      // In somebody's mouth only a happening of its own kind is told.
      guard happening.kind != .other, happening.kind != .statement,
        !happening.participants.isEmpty
      else { return false }
    }
    if ["measure", "dates-from"].contains(happening.rules.first) { return true }
    if happening.date != nil {
      return !happening.participants.isEmpty || happening.kind != .other
        || happening.hasPronounSubject || view.sentence.kind == .row || happening.isNarrated
    }
    let isActed = happening.participants.contains { $0.role != .participant }
    switch happening.kind {
    case .statement: return isActed || happening.hasPronounSubject || isNarrator
    case .other:
      return isActed || happening.hasPronounSubject || isNarrator
        || happening.hasUnnamedActor && view.sentence.kind != .prose
        || happening.rules.first == "occurrence"
    case .meet, .phone:
      return !happening.participants.isEmpty || happening.hasPronounSubject
        || happening.hasUnnamedActor || happening.rules.first == "occurrence"
    default:
      return !happening.participants.isEmpty || happening.hasPronounSubject
        || happening.hasUnnamedActor || happening.isNarrated
        || view.sentence.kind != .prose && happening.rules.first == "verb"
    }
  }

  /// Within quotation marks "I" is whoever speaks.
  private func fillFirstPerson(_ happening: inout Happening, _ view: SentenceView) {
    guard let (place, role) = happening.firstPerson else { return }
    let span = view.words[place].token.span
    guard let quote = quotes.quote(at: span.lowerBound), quote.isDirect,
      let name = quote.speakerName, !happening.participants.contains(where: { $0.name == name })
    else { return }
    let kind = view.mentions.first { $0.mention.name == name }?.mention.kind ?? .person
    happening.participants.insert(
      Participant(name: name, kind: kind, role: role, span: span), at: 0)
  }

  private func event(
    _ happening: Happening, _ view: SentenceView, _ clauses: [Clause],
    _ origins: OriginFinder.Origins, _ numbers: [Quantity], _ span: Range<Int>
  ) -> Event {
    let trigger = view.words[happening.trigger].token.span
    let quote = quotes.quote(at: trigger.lowerBound)
    var certainty = happening.certainty
    var rules = happening.rules
    if happening.isThought {
      certainty = CertaintyFinder.combine(certainty, .possible)
      rules.append("thought")
    }
    var speaker: String?
    if origins.zone != nil, happening.kind != .statement {
      certainty = CertaintyFinder.combine(certainty, .reported)
      rules.append("according-to")
    }
    let own = happening.participants.first { $0.role == .agent }?.name
    if let quote, !isBesideSaying(happening, clauses), !isOwnSaying(happening, in: quote, by: own) {
      // The outlet that saw a document is its origin; it says nothing itself.
      let isOutlet = origins.names.count > 1 && origins.names.first == quote.speakerName
      speaker = isOutlet ? nil : quote.speakerName
      certainty = CertaintyFinder.combine(certainty, .reported)
      rules.append("quoted:\(quote.rule)")
    } else if happening.isReported {
      if happening.isAlleged { certainty = CertaintyFinder.combine(certainty, .alleged) }
      speaker = happening.reporter
      certainty = CertaintyFinder.combine(certainty, .reported)
      rules.append("indirect-speech")
    } else if happening.kind == .statement, certainty != .denied {
      speaker = own
    }
    // Behind a document stands whoever speaks in it.
    var chain = origins.names
    if !chain.isEmpty, let speaker, !chain.contains(speaker) { chain.append(speaker) }
    return Event(
      id: EventID(source: "", ordinal: 0), span: span, trigger: trigger, kind: happening.kind,
      certainty: certainty, date: happening.date, participants: happening.participants,
      place: happening.place,
      numbers: numbers,
      speaker: speaker, origins: chain, rules: rules)
  }

  /// "plans to meet him, a summit that has yet to occur": the apposition tells the same again. So
  /// does the "he said" behind what another verb has said: "He feared that it failed, he said".
  private func removeRetellings(
    _ happenings: inout [Happening], _ clauses: [Clause], in view: SentenceView
  ) {
    let all = happenings
    happenings.removeAll { happening in
      if happening.kind == .statement, let k = happening.clause,
        view.isComma(clauses[k].tokens.lowerBound - 1)
          || view.isComma(clauses[k].tokens.lowerBound),
        !view.words.contains(where: { $0.folded == "\"" }),
        !clauses.contains(where: { $0.parent == k }),
        clauses[k].subject.count == 1,
        let name = happening.participants.first(where: { $0.role == .agent })?.name
      {
        return all.contains {
          $0.kind == .statement && $0.trigger < happening.trigger
            && $0.participants.contains { $0.role == .agent && $0.name == name }
        }
      }
      guard happening.rules.first == "occurrence", happening.participants.isEmpty,
        let noun = happening.noun, view.isComma(noun.phrase.lowerBound - 1)
      else { return false }
      return all.contains { $0.kind == happening.kind && $0.trigger < happening.trigger }
    }
  }

  /// "told them at a meeting that": the noun stands beside the verb of saying, not in what is said.
  private func isBesideSaying(_ happening: Happening, _ clauses: [Clause]) -> Bool {
    guard let noun = happening.noun, happening.clause == nil,
      let k = clauses.lastIndex(where: { $0.tokens.contains(noun.head) }),
      clauses[k].group.verb.sort == .say, clauses[k].object.contains(noun.head),
      let said = clauses.first(where: { $0.parent == k && $0.link == .complement })
    else { return false }
    return noun.head < said.tokens.lowerBound
  }

  /// Whether a saying that stands in somebody's indirect words is the speaker's own, or one that
  /// no "that" puts in his mouth.
  private func isOwnSaying(_ happening: Happening, in quote: Quote, by agent: String?) -> Bool {
    happening.kind == .statement && !quote.isDirect && agent != nil
      && (agent == quote.speakerName || !happening.isReported)
  }
}
