import Narrative

/// Finds on whose word a sentence rests: "according to", "reviewed by", "told Axios".
struct OriginFinder {
  struct Origins {
    /// Canonical names, or noun phrases as the text has them; nearest first.
    var names: [String] = []
    /// The words that give them: they tell no happening of the article's own.
    var zone: Range<Int>?
  }

  private let view: SentenceView
  private let text: TokenizedText

  static func origins(in view: SentenceView, text: TokenizedText) -> Origins {
    OriginFinder(view: view, text: text).origins()
  }

  private func origins() -> Origins {
    var result = Origins()
    for i in view.words.indices where view.words[i].mention == nil {
      let word = view.words[i]
      if word.folded == "according", view.has("to", at: i + 1), result.zone == nil {
        let zone = i..<endOfZone(from: i + 2)
        result.zone = zone
        add(phrase: i + 2..<zone.upperBound, to: &result)
      } else if result.zone?.contains(i) == true {
        continue
      } else if word.folded == "as", OriginFinder.shown.contains(folded(i + 1)),
        ["in", "by"].contains(folded(i + 2)), result.zone == nil
      {
        // "as revealed in the leaked transcript"
        let zone = i..<endOfZone(from: i + 3)
        result.zone = zone
        add(phrase: i + 3..<max(i + 3, zone.upperBound), to: &result)
      } else if word.isA(.outlet), view.has("by", at: i + 1) {
        if let name = mention(after: i + 2, of: .organization) { append(name, to: &result) }
        if let document = document(before: i) { append(document, to: &result) }
      } else if word.folded == "by", let name = mention(after: i + 1, of: .organization),
        isRevelation(after: i)
      {
        append(name, to: &result)
      } else if word.isA(.preposition) || word.folded == "told" || word.folded == "tells" {
        interview(at: i, &result)
      } else if ["reported", "reports"].contains(word.folded),
        let mention = view.mention(endingBefore: i), mention.mention.kind == .organization
      {
        append(mention.mention.name, to: &result)
      }
    }
    return result
  }

  private static let shown: Set<String> = [
    "revealed", "shown", "described", "recorded", "transcribed", "quoted", "detailed", "heard",
    "seen", "told", "reported", "set", "published", "disclosed",
  ]

  private func folded(_ i: Int) -> String {
    view.words.indices.contains(i) ? view.words[i].folded : ""
  }

  /// "told Axios", "in an interview with Axios", "on NBC".
  private func interview(at i: Int, _ result: inout Origins) {
    let isTold = view.words[i].folded.hasPrefix("t") && view.words[i].folded != "to"
    if isTold || view.has("on", at: i) {
      guard let mention = view.mention(at: i + 1), mention.mention.kind == .organization,
        isTold || isSaying(i - 1)
      else { return }
      append(mention.mention.name, to: &result)
    } else if view.has("in", at: i), view.isA(.indefinite, at: i + 1),
      view.has("interview", at: i + 2)
    {
      if ["with", "to"].contains(view.words[min(i + 3, view.count - 1)].folded),
        let name = mention(after: i + 4, of: nil)
      {
        append(name, to: &result)
      } else {
        append("an interview", to: &result)
      }
    }
  }

  private func isSaying(_ i: Int) -> Bool {
    guard view.words.indices.contains(i), let verb = view.words[i].entry.verb else { return false }
    return EventLexicon.shared.verbs[verb].sort == .say
  }

  private func add(phrase: Range<Int>, to result: inout Origins) {
    // The outlet that saw a document is nearer than the document, and that nearer than whoever
    // speaks in it.
    let names = MentionPlacer(view).placed(in: phrase)
    let outlets = names.filter { $0.mention.mention.kind == .organization }
    let heads = names.filter { $0.place == .head && $0.mention.mention.kind != .organization }
    let documents = phrase.filter { view.isA(.document, at: $0) && view.words[$0].mention == nil }
    for outlet in outlets { append(outlet.mention.mention.name, to: &result) }
    if let document = documents.first { append(nounPhrase(at: document), to: &result) }
    for head in heads { append(head.mention.mention.name, to: &result) }
    guard result.names.isEmpty, !phrase.isEmpty else { return }
    if let acting = names.first, !isServed(acting, in: phrase) {
      append(acting.mention.mention.name, to: &result)
    } else {
      append(text.string(view.span(phrase)), to: &result)
    }
  }

  /// "his lawyer", "a spokesman for Berg": the word is that of whoever serves the one named.
  private func isServed(_ named: MentionPlacer.Placed, in phrase: Range<Int>) -> Bool {
    let tokens = named.mention.tokens
    let words: Range<Int>
    switch named.place {
    case .possessor: words = tokens.upperBound..<max(tokens.upperBound, phrase.upperBound)
    case .oblique("for"), .oblique("of"), .oblique("to"):
      words = phrase.lowerBound..<max(phrase.lowerBound, tokens.lowerBound)
    case .oblique, .head, .modifier, .apposition: return false
    }
    return named.mention.mention.kind == .person
      && words.contains { view.isA(.person, at: $0) && !view.isA(.collective, at: $0) }
  }

  private func append(_ name: String, to result: inout Origins) {
    if !result.names.contains(name) { result.names.append(name) }
  }

  /// The zone ends with its clause: at a comma that a new clause follows, or at a mark.
  private func endOfZone(from start: Int) -> Int {
    var i = start
    while i < view.count {
      let word = view.words[i]
      if [".", ";", "\"", "–", "!", "?"].contains(word.folded), word.mention == nil { return i }
      if word.folded == ",", !view.isA([.relativiser], at: i + 1) { return i }
      i += 1
    }
    return i
  }

  private func mention(after start: Int, of kind: NamedActor.Kind?) -> String? {
    for i in start..<max(start, min(start + 3, view.count)) {
      if let mention = view.mention(at: i) {
        return kind == nil || mention.mention.kind == kind ? mention.mention.name : nil
      }
      if !view.isA(.determiner, at: i) { return nil }
    }
    return nil
  }

  /// "a recording of the conversation" before "reviewed by".
  private func document(before i: Int) -> String? {
    var at = i - 1
    while at >= 0, at > i - 10 {
      if view.isA(.document, at: at), view.words[at].mention == nil { return nounPhrase(at: at) }
      if view.isComma(at) { return nil }
      at -= 1
    }
    return nil
  }

  /// From its article to the noun.
  private func nounPhrase(at noun: Int) -> String {
    var start = noun
    while start > 0, view.words[start - 1].token.kind == .word,
      view.words[start - 1].mention == nil,
      !view.isA([.preposition, .conjunction, .relativiser], at: start - 1)
    {
      start -= 1
      if view.isA([.determiner, .possessive], at: start), !view.has("other", at: start) { break }
    }
    return text.string(view.span(start..<noun + 1))
  }

  /// "examination by Bloomberg revealed": the verb of finding out follows soon.
  private func isRevelation(after i: Int) -> Bool {
    let end = min(i + 6, view.count)
    return (i..<end).contains {
      ["revealed", "found", "reported", "showed", "disclosed", "uncovered"]
        .contains(view.words[$0].folded)
    }
  }
}
