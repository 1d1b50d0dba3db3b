import Narrative
import QueryEngine
import Stopping

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

  /// The differences of each episode; under nil those that stand beside all episodes: in what the
  /// accounts call somebody, or between episodes.
  static func byEpisode(in page: ParallelPage) -> [Int?: [RowDifference]] {
    Dictionary(grouping: page.discrepancies.untilStopped, by: \.episode).mapValues(gathered)
  }

  /// Slots in their order, strict ones first. Pairs that differ in one slot for one reason stand
  /// together.
  private static func gathered(_ own: [Discrepancy]) -> [RowDifference] {
    var gathered = Gathered()
    let bySlot = Dictionary(grouping: own.untilStopped, by: \.slot)
    for slot in Slot.allCases {
      for isStrict in [true, false] {
        for discrepancy in (bySlot[slot] ?? []).untilStopped
        where discrepancy.isStrict == isStrict { gathered.add(discrepancy) }
      }
    }
    return gathered.differences
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

extension RowDifference {
  /// Differences, each with the voices that were heard in it so far.
  private struct Gathered {
    /// What pairs have in common that stand together.
    struct Matter: Hashable {
      var slot: Slot
      var isStrict: Bool
      var reason: String
      var actor: String?
    }

    var differences: [RowDifference] = []
    private var places: [Matter: Int] = [:]
    private var heard: [Set<Voice>] = []

    mutating func add(_ discrepancy: Discrepancy) {
      let voices = [discrepancy.a, discrepancy.b].map {
        Voice(source: $0.source, value: $0.value)
      }
      let matter = Matter(
        slot: discrepancy.slot, isStrict: discrepancy.isStrict, reason: discrepancy.reason,
        actor: discrepancy.actor)
      // Without an episode or a person nothing says that two pairs are of one matter.
      let isOfOneMatter = discrepancy.episode != nil || discrepancy.actor != nil
      guard isOfOneMatter, let place = places[matter] else {
        if isOfOneMatter { places[matter] = differences.count }
        differences.append(
          RowDifference(
            slot: matter.slot, isStrict: matter.isStrict, reason: matter.reason, voices: voices,
            actor: matter.actor))
        heard.append(Set(voices))
        return
      }
      for voice in voices where heard[place].insert(voice).inserted {
        differences[place].voices.append(voice)
      }
    }
  }
}
