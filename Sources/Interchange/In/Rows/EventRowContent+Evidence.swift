import Narrative

extension EventRowContent {
  /// Reads what a row says beyond the event: see `AccountEvidence`, which wrote it.
  mutating func readEvidence(_ fields: JSONFields) throws(InputMistake) {
    event.trigger = try fields.object("trigger").span()
    event.rules = try fields.strings("rules")
    if event.date != nil {
      event.date?.isApproximate = try fields.bool("approximate")
      if fields.has("timex") { event.date?.timex = try fields.object("timex").span() }
    }
    for fields in try fields.objects("participants") {
      event.participants.append(
        Participant(
          name: try fields.name(), kind: try fields.word("type"), role: try fields.word("role"),
          span: try fields.span()))
    }
    let numbers = try fields.objects("numbers")
    guard numbers.count == event.numbers.count else {
      throw fields.mistake("numbers", "the places of the row's numbers, one each")
    }
    for (index, fields) in numbers.enumerated() { event.numbers[index].span = try fields.span() }
    words = []
    for fields in try fields.objects("words") {
      let (span, text) = (try fields.span(), try fields.string("text"))
      guard span.count == text.unicodeScalars.count else {
        throw fields.mistake("text", "\(span.count) characters, as 'start' and 'end' have it")
      }
      words.append(Words(span: span, text: text))
    }
    // The event's own words are among them; they are what is shown of it.
    words.append(Words(span: event.span, text: text))
    try readActors(fields)
    for fields in try fields.objects("timexes") {
      timexes.append(
        Timex(
          span: try fields.span(), kind: try fields.word("type"), value: try fields.string("value"),
          edtf: try fields.edtf("edtf"), anchor: try fields.stringOrNull("anchor"),
          rule: try fields.string("rule"), isApproximate: try fields.bool("approximate"),
          possibleYears: try fields.integers("possibleYears")))
    }
    for fields in try fields.objects("quotes") {
      quotes.append(
        Quote(
          content: try fields.spans("content"), cue: try fields.spans("cue"),
          speaker: try fields.spans("speaker"),
          speakerName: try fields.stringOrNull("speakerName"), isDirect: try fields.bool("direct"),
          rule: try fields.string("rule")))
    }
    try checkPlaces(fields)
  }

  private mutating func readActors(_ fields: JSONFields) throws(InputMistake) {
    for fields in try fields.objects("names") {
      var actor = NamedActor(
        name: try fields.name(), kind: try fields.word("type"),
        aliases: try fields.strings("aliases"))
      for fields in try fields.objects("descriptions") {
        actor.descriptions.append(
          ActorDescription(text: try fields.string("text"), span: try fields.span()))
      }
      actors.append(actor)
    }
    for fields in try fields.objects("mentions") {
      mentions.append(
        ActorMention(
          span: try fields.span(), kind: try fields.word("type"), form: try fields.word("form"),
          name: try fields.name(), rule: try fields.string("rule")))
    }
  }

  /// Whatever a row points at it must quote.
  private func checkPlaces(_ fields: JSONFields) throws(InputMistake) {
    let spans =
      [event.trigger] + event.participants.map(\.span) + event.numbers.map(\.span)
      + [event.date?.timex].compactMap(\.self) + mentions.map(\.span) + timexes.map(\.span)
      + actors.flatMap(\.descriptions).map(\.span)
      + quotes.flatMap { $0.content + $0.cue + $0.speaker }
    let quoted = AccountAssembler.joined(words.map(\.span), areJoinedAtEnds: true)
    for span in spans {
      let index = quoted.partitioningIndex { $0.upperBound >= span.upperBound }
      guard index < quoted.count, quoted[index].lowerBound <= span.lowerBound else {
        throw fields.mistake(
          "words", "all that the row points at, \(span.lowerBound) to \(span.upperBound) too")
      }
    }
  }
}

extension JSONFields {
  fileprivate func spans(_ key: String) throws(InputMistake) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for fields in try objects(key) { spans.append(try fields.span()) }
    return spans
  }

  /// The name of an actor.
  fileprivate func name() throws(InputMistake) -> String {
    let name = try string("name")
    guard !name.isEmpty else { throw mistake("name", "a name") }
    return name
  }
}
