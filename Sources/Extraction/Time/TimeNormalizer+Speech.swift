import Chronology

/// Words of time inside quoted speech: the speaker counts from the day of speaking.
extension TimeNormalizer {
  /// The day of the talk an expression is quoted from: told beside the speech in its own
  /// paragraph, or that of the event which the paragraph goes back to.
  mutating func talkDay(of index: Int, _ placed: [Placed]) -> NarrativeDays.Spoken? {
    let here = placed[index].place
    func beside(_ other: Int) -> TimeMeaning? {
      guard placed.indices.contains(other), placed[other].place.speech < 0,
        placed[other].place.paragraph == here.paragraph,
        placed[other].place.tense != .future
      else { return nil }
      switch placed[other].finding.meaning {
      case .period(.day), .monthDay, .weekdayMonthDay: return placed[other].finding.meaning
      default: return nil
      }
    }
    var after = index + 1
    while after < placed.count, after - index < 4, placed[after].place.speech == here.speech {
      after += 1
    }
    var before = index - 1
    while before >= 0, index - before < 4, placed[before].place.speech == here.speech {
      before -= 1
    }
    let sameSentence =
      placed.indices.contains(after)
      && placed[after].place.sentence <= here.sentence + 1
    for other in [sameSentence ? after : -1, before] {
      if let meaning = beside(other), let day = period(meaning)?.day {
        return NarrativeDays.Spoken(
          day: day, text: text.string(text.span(placed[other].finding.tokens)))
      }
    }
    return days.talk(at: here)
  }

  /// The day from which the speech being read counts, made the anchor; nil outside dated speech.
  var speaking: CalendarDay? {
    mutating get {
      guard let talk else { return nil }
      anchor = talk.text
      return talk.day
    }
  }
}

extension TimeMeaning {
  /// Whether it points from the day of writing: "yesterday", "two days ago".
  var isFromWriting: Bool {
    switch self {
    case .step(_, _, .published), .shift(_, _, _, .published): true
    case .clock(_, let day), .dayPart(_, let day): day?.isFromWriting ?? true
    default: false
    }
  }

  /// Whether it steps back from where the story is: "the previous year", "a month earlier".
  var isLookBack: Bool {
    switch self {
    case .step(let unit, let steps, .narrative), .step(let unit, let steps, .either):
      steps < 0 && unit != .day
    case .shift(_, let unit, let sign, .narrative), .shift(_, let unit, let sign, .either):
      sign < 0 && unit != .day
    default: false
    }
  }
}
