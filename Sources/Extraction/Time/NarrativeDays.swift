import Chronology

/// The days a story has spoken of, so that "the next day" finds the one it follows.
///
/// The story's day is the last one its teller named. Days in headings, in rows and in quoted
/// speech stand beside the story: they serve what follows them there and are then forgotten.
struct NarrativeDays: Sendable {
  struct Spoken: Sendable {
    var day: CalendarDay
    /// The words that named it.
    var text: String
  }

  private var told: Spoken?
  /// The last day on which something happened other than that it was said, and its paragraph.
  private var happened: (spoken: Spoken, paragraph: Int)?
  private var aside: (spoken: Spoken, paragraph: Int, speech: Int)?
  /// The day of an event that a sentence led back to, and the paragraph in which it did.
  private var recalled: (spoken: Spoken, paragraph: Int)?
  private var events = DatedEvents()

  /// - Parameter isOfSaying: whether the day is only that of the report: "said on Tuesday".
  mutating func remember(
    _ day: CalendarDay, _ words: String, at place: TimePlace, isOfSaying: Bool = false
  ) {
    let spoken = Spoken(day: day, text: words)
    if place.isTold {
      told = spoken
      if !isOfSaying { happened = (spoken, place.paragraph) }
      aside = nil
    } else {
      aside = (spoken, place.paragraph, place.speech)
    }
  }

  /// The day last spoken of at a place.
  func last(at place: TimePlace) -> Spoken? {
    if let aside, aside.paragraph == place.paragraph, aside.speech == place.speech {
      return aside.spoken
    }
    return told ?? aside?.spoken
  }

  /// The day that a time of the clock is of: the last on which something happened, unless the
  /// story has left it.
  func lastHappening(at place: TimePlace) -> Spoken? {
    if let aside, aside.paragraph == place.paragraph, aside.speech == place.speech {
      return aside.spoken
    }
    if let happened, place.paragraph - happened.paragraph <= 2 { return happened.spoken }
    return last(at: place)
  }

  /// The day on which something happened close before a place.
  func happening(before place: TimePlace) -> Spoken? {
    guard let happened, place.isTold, place.paragraph - happened.paragraph <= 2 else { return nil }
    return happened.spoken
  }

  /// The day of the talk that a speech belongs to, when its paragraph or the one before went back
  /// to a dated event.
  func talk(at place: TimePlace) -> Spoken? {
    guard let recalled, place.paragraph - recalled.paragraph <= 1 else { return nil }
    return recalled.spoken
  }

  /// Keeps what a sentence with a day tells, for later sentences to go back to.
  mutating func keep(_ day: CalendarDay, _ words: String, of sentence: EventWords) {
    events.keep(Spoken(day: day, text: words), sentence)
  }

  /// The day of the one event that some words tell of, perhaps without a name: "the murder".
  func day(of words: EventWords) -> Spoken? { events.day(of: words, namelessToo: true) }

  /// Goes back to the day of the event that a sentence sets out from: "During the call with X".
  mutating func recall(_ reference: EventWords, paragraph: Int) {
    guard let spoken = events.day(of: reference) else { return }
    told = spoken
    happened = (spoken, paragraph)
    recalled = (spoken, paragraph)
  }
}

/// What the words of a sentence, or of a reference, say of an event: its kind and its names.
struct EventWords: Sendable {
  var kinds: Set<String> = []
  var names: Set<String> = []
}

/// The dated sentences so far; a reference means the one day on which its names did the like.
private struct DatedEvents {
  private var kept: [(spoken: NarrativeDays.Spoken, words: EventWords)] = []
  /// Farther back than this nobody reaches with "during the call".
  private static let reach = 64

  mutating func keep(_ spoken: NarrativeDays.Spoken, _ words: EventWords) {
    guard !words.kinds.isEmpty, !words.names.isEmpty else { return }
    if kept.count == DatedEvents.reach { kept.removeFirst() }
    kept.append((spoken, words))
  }

  func day(of reference: EventWords, namelessToo: Bool = false) -> NarrativeDays.Spoken? {
    guard namelessToo ? !reference.kinds.isEmpty : !reference.names.isEmpty else { return nil }
    let fitting = kept.filter {
      !$0.words.kinds.isDisjoint(with: reference.kinds)
        && reference.names.isSubset(of: $0.words.names)
    }
    guard let first = fitting.first,
      fitting.allSatisfy({ $0.spoken.day == first.spoken.day })
    else { return nil }
    return first.spoken
  }
}
