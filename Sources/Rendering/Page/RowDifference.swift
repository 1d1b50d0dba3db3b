import Narrative
import QueryEngine

/// Where the readings of one episode part: a slot, with what each source gives for it.
struct RowDifference: Hashable {
  struct Voice: Hashable {
    var source: String
    var value: String
  }

  var slot: Slot
  var isStrict: Bool
  var reason: String
  var voices: [Voice]
  /// Whose name, title or role it is about.
  var actor: String?

  /// The differences of an episode, slots in their order, strict ones first. Pairs that differ in
  /// one slot for one reason stand together.
  ///
  /// - Parameter episode: Nil for differences that stand beside all episodes: in what the accounts
  ///   call somebody, or between episodes.
  static func all(in page: ParallelPage, episode: Int?) -> [RowDifference] {
    var result: [RowDifference] = []
    for slot in Slot.allCases {
      for isStrict in [true, false] {
        for discrepancy in page.discrepancies
        where discrepancy.episode == episode && discrepancy.slot == slot
          && discrepancy.isStrict == isStrict
        {
          result.add(discrepancy)
        }
      }
    }
    return result
  }

  /// The mark: `≠ date`.
  var mark: String { "≠ \(slot.rawValue)" }
  var judgement: String { isStrict ? "strict" : "reconcilable" }

  /// All of it as one text: "≠ date envoy: 2025-10-14 | citizen: 2025-10-15 (strict: ...)".
  var line: StyledText {
    var text = StyledText(mark, .difference)
    if let actor {
      text.appendFixed(" of ", .note)
      text.append(actor, .actor)
      text.appendFixed(":", .note)
    }
    for (index, voice) in voices.enumerated() {
      text.appendFixed(index == 0 ? " " : " | ")
      text.append(voice.source, .source)
      text.appendFixed(": ")
      text.append(voice.value, .value)
    }
    text.appendFixed(" (\(judgement)", .note)
    if !reason.isEmpty {
      text.appendFixed(": ", .note)
      text.append(reason, .note)
    }
    text.appendFixed(")", .note)
    return text
  }
}

extension [RowDifference] {
  fileprivate mutating func add(_ discrepancy: Discrepancy) {
    let voices = [discrepancy.a, discrepancy.b].map {
      RowDifference.Voice(source: $0.source, value: $0.value)
    }
    // Without an episode or a person nothing says that two pairs are of one matter.
    let isOfOneMatter = discrepancy.episode != nil || discrepancy.actor != nil
    let found =
      !isOfOneMatter
      ? nil
      : firstIndex {
        $0.slot == discrepancy.slot && $0.isStrict == discrepancy.isStrict
          && $0.reason == discrepancy.reason && $0.actor == discrepancy.actor
      }
    guard let found else {
      append(
        RowDifference(
          slot: discrepancy.slot, isStrict: discrepancy.isStrict, reason: discrepancy.reason,
          voices: voices, actor: discrepancy.actor))
      return
    }
    for voice in voices where !self[found].voices.contains(voice) {
      self[found].voices.append(voice)
    }
  }
}
