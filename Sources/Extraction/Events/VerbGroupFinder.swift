import Narrative

/// Finds the verb groups of a sentence from word forms and their neighbours, without a tagger of
/// parts of speech: a form that can be a noun or an adjective counts as a verb only in a verb's place.
struct VerbGroupFinder {
  private let view: SentenceView
  private let lexicon: EventLexicon

  static func groups(in view: SentenceView, lexicon: EventLexicon) -> [VerbGroup] {
    let finder = VerbGroupFinder(view: view, lexicon: lexicon)
    var result: [VerbGroup] = []
    var i = 0
    while i < view.count {
      if let group = finder.group(at: i) {
        result.append(group)
        i = group.tokens.upperBound
      } else {
        i += 1
      }
    }
    OnsetFinder(view: view).turn(&result)
    return result
  }

  private func group(at i: Int) -> VerbGroup? {
    let word = view.words[i]
    guard word.token.kind == .word, word.mention == nil, word.timex == nil else { return nil }
    if word.folded == "to" { return infinitive(at: i) }
    if word.isA([.modal, .have, .be, .do]) { return auxiliaries(from: i) }
    if word.folded == "'s" || word.folded == "'d" {
      return view.isA(.pronoun, at: i - 1) || view.has("that", at: i - 1)
        || view.has("what", at: i - 1) ? auxiliaries(from: i) : nil
    }
    return bareVerb(at: i)
  }

  private func infinitive(at i: Int) -> VerbGroup? {
    let start = skipAdverbs(i + 1)
    guard start < view.count, view.words[start].entry.forms.contains(.base) else { return nil }
    guard view.words[start].isA([.be, .have]) else {
      return make(i..<start + 1, start, .infinitive)
    }
    var group = auxiliaries(from: start)
    group.tokens = i..<group.tokens.upperBound
    group.form = .infinitive
    return group
  }

  /// Reads a chain of auxiliaries to its verb; the last auxiliary is the verb if none follows.
  private func auxiliaries(from start: Int) -> VerbGroup {
    var form: VerbGroup.Form?
    var isPassive = false
    var isNegated = false
    var isPlanned = false
    var certainty: Certainty?
    var last = start
    var i = start
    chain: while i < view.count {
      let word = view.words[i]
      if word.mention != nil || (word.timex != nil && !isAdverb(i)) { break }
      if i > start, word.isA(.negation) {
        if isHedged(i) { certainty = .possible } else { isNegated = true }
      }
      if let cue = word.entry.certainty, i > start || word.isA(.modal) {
        if word.isA(.adverb) || word.folded.hasSuffix("ly") || word.isA(.modal) {
          certainty = cue == .denied ? certainty : cue
        }
      }
      if i > start, isAdverb(i) {
        // "has yet to occur" is still to come.
        if word.folded == "yet", view.has("to", at: i + 1) { isPlanned = true }
        i += 1
        continue
      }
      if word.isA(.modal) || word.folded == "'d" {
        form = .modal
        if word.isA(.future) || word.folded == "would" { isPlanned = true }
      } else if word.isA(.have) {
        if form == nil { form = word.folded == "had" ? .pastPerfect : .perfect }
      } else if word.isA(.be) || word.folded == "'s" {
        if form == nil { form = word.isA(.pastBe) ? .past : .present }
        isPassive = true
        // "being rebuked by X" after a noun is a participle, not a verb in the present.
        if word.folded == "being", i == start { form = .reduced }
      } else if word.isA(.do) {
        if form == nil { form = word.folded == "did" ? .past : .present }
      } else if word.folded == "to" {
        // "is to meet", "has yet to occur", "is expected to sign"
        let next = skipAdverbs(i + 1)
        guard next < view.count, view.words[next].entry.forms.contains(.base) else { break }
        if isPassive { isPlanned = true }
        if let cue = certainty, cue == .reported || cue == .alleged { isPlanned = false }
        isPassive = view.words[next].isA(.be)
        // "is said to have taken place"
        if view.words[next].isA(.have) { form = .perfect }
        last = next
        if !view.words[next].isA([.be, .have]) {
          return finish(
            start..<next + 1, next, form ?? .present, false, isNegated, isPlanned, certainty)
        }
        i = next + 1
        continue
      } else if isPassive, word.isA([.planned, .hearsay]), view.has("to", at: i + 1),
        skipAdverbs(i + 2) < view.count,
        view.words[skipAdverbs(i + 2)].entry.forms.contains(.base)
      {
        if word.isA(.hearsay) {
          certainty = word.folded == "alleged" ? .alleged : .reported
        }
        last = i
        i += 1
        continue
      } else if word.entry.forms.contains(.gerund), isPassive, !view.isHyphenated(i) {
        return finish(
          start..<i + 1, i, form == .present ? .progressive : form ?? .progressive, false,
          isNegated, isPlanned, certainty)
      } else if isParticiple(i), isPassive || form == .perfect || form == .pastPerfect,
        !view.isHyphenated(i)
      {
        // "He's met Smith", "She's claimed he left": with an object the short form is "has".
        if view.has("'s", at: start),
          view.mention(at: i + 1) != nil
            || view.isA([.determiner, .possessive, .subject, .relativiser], at: i + 1)
        {
          return finish(
            start..<i + 1, i, .perfect, false, isNegated, isPlanned, certainty)
        }
        return finish(
          start..<i + 1, i, form ?? .past, isPassive, isNegated, isPlanned, certainty)
      } else if word.entry.forms.contains(.base), !isPassive, form != nil,
        form == .modal || view.isA(.do, at: last)
      {
        return finish(
          start..<i + 1, i, form ?? .present, false, isNegated, isPlanned, certainty)
      } else {
        break chain
      }
      last = i
      i += 1
    }
    let verb = VerbEntry(
      lemma: view.isA(.have, at: last) ? "have" : view.isA(.do, at: last) ? "do" : "be",
      kind: .other,
      sort: view.isA(.have, at: last) || view.isA(.do, at: last) ? .light : .state)
    return VerbGroup(
      tokens: start..<last + 1, head: last, verb: verb,
      form: view.isA(.have, at: last) && form == .pastPerfect ? .past : form ?? .present,
      isNegated: isNegated, certainty: certainty, isPlanned: isPlanned)
  }

  private func finish(
    _ tokens: Range<Int>, _ head: Int, _ form: VerbGroup.Form, _ isPassive: Bool,
    _ isNegated: Bool, _ isPlanned: Bool, _ certainty: Certainty?
  ) -> VerbGroup {
    VerbGroup(
      tokens: tokens, head: head, verb: verb(head), form: form, isPassive: isPassive,
      isNegated: isNegated, certainty: certainty, isPlanned: isPlanned)
  }

  private func bareVerb(at i: Int) -> VerbGroup? {
    let forms = view.words[i].entry.forms
    guard !view.isHyphenated(i), !view.isA(.preposition, at: i) else { return nil }
    if forms.contains(.gerund) {
      return isGerund(i) ? make(i..<i + 1, i, .gerund) : nil
    }
    // "held by", "planned for"
    if isParticiple(i), isVerbPlace(i),
      view.has("by", at: i + 1) || view.has("for", at: i + 1) && verb(i).sort == .plan
    {
      return make(i..<i + 1, i, .reduced, isPassive: true)
    }
    if forms.contains(.past) || isRegularPast(i) {
      return isVerbPlace(i) ? make(i..<i + 1, i, .past) : nil
    }
    if forms.contains(.participle) {
      return isVerbPlace(i) ? make(i..<i + 1, i, .reduced, isPassive: true) : nil
    }
    if forms.contains(.third) || forms.contains(.base) {
      return isPresent(i) ? make(i..<i + 1, i, .present) : nil
    }
    return nil
  }

  private func make(
    _ tokens: Range<Int>, _ head: Int, _ form: VerbGroup.Form, isPassive: Bool = false
  ) -> VerbGroup {
    // An adverb right before or after belongs to the group: "reportedly advised".
    var certainty: Certainty?
    var isNegated = false
    for place in [tokens.lowerBound - 1, tokens.upperBound] where view.words.indices.contains(place)
    {
      let word = view.words[place]
      if word.mention == nil, word.isA(.adverb) || word.folded.hasSuffix("ly") {
        if let cue = word.entry.certainty, cue != .denied { certainty = certainty ?? cue }
        if place < head, word.isA(.negation) {
          if isHedged(place) { certainty = .possible } else { isNegated = true }
        }
      }
    }
    return VerbGroup(
      tokens: tokens, head: head, verb: verb(head), form: form, isPassive: isPassive,
      isNegated: isNegated, certainty: certainty)
  }

  private func verb(_ i: Int) -> VerbEntry {
    guard let verb = view.words[i].entry.verb.map({ lexicon.verbs[$0] }) else { return .unknown }
    // "called off the trip": not called, but cancelled.
    guard verb.lemma == "call", view.has("off", at: i + 1) else { return verb }
    return lexicon.entry("cancel").verb.map { lexicon.verbs[$0] } ?? verb
  }

  // MARK: the neighbours

  private func isAdverb(_ i: Int) -> Bool {
    guard view.words.indices.contains(i) else { return false }
    let word = view.words[i]
    return word.mention == nil
      && (word.isA(.adverb)
        || (word.folded.hasSuffix("ly") && word.folded.utf8.count > 4
          && word.entry.forms.isEmpty && word.token.kind == .word))
  }

  /// "almost never": not quite a denial.
  private func isHedged(_ negation: Int) -> Bool {
    ["almost", "nearly", "practically", "virtually"].contains { view.has($0, at: negation - 1) }
  }

  private func skipAdverbs(_ start: Int) -> Int {
    var i = start
    while i < view.count, isAdverb(i) { i += 1 }
    return i
  }

  /// "-ed" words that the lexicon does not know are taken for pasts of verbs it does not know.
  private func isRegularPast(_ i: Int) -> Bool {
    let word = view.words[i]
    return word.token.casing == .lower && word.folded.utf8.count > 4
      && word.folded.hasSuffix("ed") && !word.folded.hasPrefix("un") && word.entry == .unknown
  }

  private func isParticiple(_ i: Int) -> Bool {
    view.words[i].entry.forms.contains(.participle) || isRegularPast(i)
  }

  /// The nearest place before that does not hold an adverb, or -1.
  private func before(_ i: Int) -> Int {
    var at = i - 1
    while at >= 0, isAdverb(at), !view.isA([.determiner], at: at) { at -= 1 }
    return at
  }

  /// Whether a finite verb or a participle can stand here: after a noun, a name, a pronoun, a
  /// comma, a relative or a conjunction; not after an article, a preposition or a number.
  private func isVerbPlace(_ i: Int) -> Bool {
    let at = before(i)
    if view.isA(.adjectival, at: i), !view.isA(.pronoun, at: at), view.mention(at: at) == nil {
      return false
    }
    guard at >= 0 else { return view.has("by", at: i + 1) }
    let word = view.words[at]
    // "appeared frustrated": what follows a verb of seeming is an adjective.
    if let verb = word.entry.verb, word.mention == nil,
      ["appear", "seem", "become", "remain", "feel", "look", "stay"]
        .contains(lexicon.verbs[verb].lemma)
    {
      return false
    }
    if word.mention != nil {
      return !view.isA(.possessive, at: at)
        && !(view.words[i].token.casing == .capitalized && view.words[at].token.casing == .lower)
    }
    if word.timex != nil { return word.folded != "the" }
    // "to challenge established norms": an adjective of the object.
    if view.has("to", at: at - 1), word.entry.forms.contains(.base) || isNounAfter(i) {
      return false
    }
    if word.token.kind == .number { return isNumbered(at) }
    if word.folded == "'s" || word.folded == "-" { return false }
    if word.isA(.possessive) { return false }
    if word.isA([.relativiser, .conjunction, .subject]) { return !word.isA(.possessive) }
    if word.isA(.subordinator) { return word.folded != "than" }
    if word.isA([.determiner, .preposition]) { return false }
    return true
  }

  /// "an earthquake of magnitude 5.9 damaged", "Flight 12 crashed": the number says which.
  private func isNumbered(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    let word = view.words[i - 1]
    return word.token.kind == .word && word.timex == nil && word.entry.forms.isEmpty
      && (word.entry.classes.isEmpty || word.isA([.person, .disaster]))
  }

  private func isNounAfter(_ i: Int) -> Bool {
    guard view.words.indices.contains(i + 1) else { return false }
    let next = view.words[i + 1]
    return next.token.kind == .word && next.timex == nil
      && (next.mention == nil ? next.entry.classes.isEmpty : false)
  }

  private func isGerund(_ i: Int) -> Bool {
    guard i > 0 else { return view.words[i].entry.noun == nil }
    let word = view.words[i - 1]
    if word.timex != nil || word.token.kind == .number || word.folded == "'s" { return false }
    if word.isA([.determiner, .possessive]), word.mention == nil || word.isA(.possessive) {
      return false
    }
    // "three days of mourning"
    if word.folded == "of",
      i + 1 >= view.count || view.words[i + 1].token.kind == .mark
        || view.isA(.conjunction, at: i + 1)
    {
      return false
    }
    if view.words[i].entry.noun != nil {
      return view.isComma(i - 1) || (word.isA(.preposition) && view.mention(at: i + 1) != nil)
    }
    return true
  }

  private func isPresent(_ i: Int) -> Bool {
    let at = before(i)
    guard at >= 0 else { return false }
    let word = view.words[at]
    let isTitle = view.sentence.kind != .prose
    if view.words[i].entry.forms.contains(.base), !view.words[i].entry.forms.contains(.third) {
      if word.isA(.subject) || word.folded == "who" { return true }
      if isTitle, isPlural(at), takesObject(i) { return true }
      // "Witkoff and Ushakov appear to", and in a row "Ushakov and Dmitriev discuss".
      guard word.mention != nil, view.words[i].entry.noun == nil else { return false }
      return view.has("to", at: i + 1) || (isTitle && view.words[i].entry.classes.isEmpty)
    }
    if word.isA([.subject, .relativiser]) { return true }
    let isDating =
      verb(i).lemma == "date" && (view.has("from", at: i + 1) || view.has("back", at: i + 1))
    if view.words[i].entry.forms.contains(.third), verb(i).isMeasure && isMeasuring(i) || isDating {
      return word.token.kind == .word && word.timex == nil
        && !word.isA([.determiner, .preposition, .conjunction, .possessive])
        && word.folded != "'s"
    }
    // "The trial begins on June 6"
    if word.entry.noun != nil, word.mention == nil, isOnset(i) { return true }
    if word.folded == ",", isTitle || view.mention(endingBefore: at) != nil {
      return view.words[i].entry.noun == nil
    }
    if word.mention != nil {
      let next = view.words.indices.contains(i + 1) ? view.words[i + 1] : nil
      return view.words[i].entry.noun == nil || (isTitle && next?.token.kind == .word)
    }
    return isTitle && word.token.kind == .word && view.words[i].entry.noun == nil
      && !word.isA([.determiner, .preposition, .conjunction, .possessive])
      && word.folded != "'s" && i + 1 < view.count && view.words[i + 1].token.kind == .word
  }

  /// "weighs two tonnes", "gives teachers a raise of 6 percent": a number is near.
  private func isMeasuring(_ i: Int) -> Bool {
    for next in i + 1..<min(i + 7, view.count) {
      let word = view.words[next]
      if QuantityFinder.isNumeric(word.token), word.timex == nil || word.token.kind != .number {
        return true
      }
      if word.token.kind == .mark, !["$", "€", "£", "¥"].contains(word.folded) { return false }
    }
    return false
  }

  private func isOnset(_ i: Int) -> Bool {
    view.words[i].entry.verb.map {
      lexicon.verbs[$0].sort == .aspect || lexicon.verbs[$0].sort == .occur
    } == true
  }

  /// "Biologists", "76ers", "Three": what a headline's verb without "-s" can follow.
  private func isPlural(_ i: Int) -> Bool {
    let word = view.words[i]
    guard word.timex == nil, word.token.kind != .mark else { return false }
    if word.mention == nil, QuantityFinder.isNumeric(word.token) { return true }
    return word.folded.hasSuffix("s") && word.folded.utf8.count > 3
      && (word.mention != nil || word.token.kind != .mark)
      && word.entry.forms.isEmpty && word.entry.noun == nil
      && word.entry.classes.isSubset(of: [.person, .collective, .armed])
  }

  /// Whether what follows in a headline can hang on a verb but not on a noun.
  private func takesObject(_ i: Int) -> Bool {
    guard view.words.indices.contains(i + 1) else { return false }
    let next = view.words[i + 1]
    if view.words[i].entry.noun == nil, !view.isA(.person, at: i) {
      return next.token.kind == .word
    }
    return next.mention != nil || next.folded == "on"
      || next.isA([.determiner, .person, .possessive])
  }
}

extension SentenceView {
  func mention(at i: Int) -> PlacedMention? {
    words.indices.contains(i) ? words[i].mention.map { mentions[$0] } : nil
  }
}
