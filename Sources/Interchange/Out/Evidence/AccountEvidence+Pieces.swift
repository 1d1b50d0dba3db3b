import Narrative

extension AccountEvidence {
  /// The sentences that name or mean an actor and touch no event, with the event before each; the
  /// first event has those before it too.
  /// - Parameter events: In the order of their places.
  static func eventless(
    _ sentences: [Range<Int>], _ mentions: [ActorMention], _ events: [Event]
  ) -> [Int: [Range<Int>]] {
    guard let first = events.first else { return [:] }
    var found: [Int: [Range<Int>]] = [:]
    var (next, mention) = (0, 0)
    /// Where the events that began so far end.
    var told = 0
    for sentence in sentences {
      while next < events.count, events[next].span.lowerBound < sentence.upperBound {
        told = max(told, events[next].span.upperBound)
        next += 1
      }
      while mention < mentions.count, mentions[mention].span.lowerBound < sentence.lowerBound {
        mention += 1
      }
      let isNaming =
        mention < mentions.count && mentions[mention].span.lowerBound < sentence.upperBound
      guard isNaming, told <= sentence.lowerBound else { continue }
      let owner = next > 0 ? events[next - 1] : first
      found[owner.id.ordinal, default: []].append(sentence)
    }
    return found
  }

  /// The sentences that an event's spans lie in, and what of a span lies in none.
  func pieces(of event: Event) -> [Range<Int>] {
    var pieces = Set(eventless[event.id.ordinal] ?? [])
    let spans =
      [event.span, event.trigger] + event.participants.map(\.span) + event.numbers.map(\.span)
      + [event.date?.timex].compactMap(\.self)
      + (quotes[event.id.ordinal] ?? []).flatMap { $0.content + $0.cue + $0.speaker }
    for span in spans {
      var at = span.lowerBound
      var index = sentences.partitioningIndex { $0.upperBound > at }
      while at < span.upperBound {
        let sentence =
          index < sentences.count ? sentences[index] : span.upperBound..<span.upperBound
        if at < sentence.lowerBound {
          pieces.insert(at..<min(sentence.lowerBound, span.upperBound))
        }
        if sentence.lowerBound < span.upperBound { pieces.insert(sentence) }
        at = max(at, sentence.upperBound)
        index += 1
      }
    }
    return pieces.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// What of a list in the order of places lies in a piece.
  func inside<Value>(
    _ piece: Range<Int>, of values: [Value], span: (Value) -> Range<Int>
  ) -> [Value] {
    var index = values.partitioningIndex { span($0).lowerBound >= piece.lowerBound }
    var found: [Value] = []
    while index < values.count, span(values[index]).lowerBound < piece.upperBound {
      if span(values[index]).upperBound <= piece.upperBound { found.append(values[index]) }
      index += 1
    }
    return found
  }
}

extension Array {
  /// The first index whose element fulfils what all behind it do too.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
