import Chronology
import Narrative

/// An event with the company in which it is told. One that names nobody ("a phone call on
/// October 14") is in the company of the event before it.
struct Scene: Hashable {
  let told: ToldEvent
  let persons: [Participant]
  /// Numbers that say something with their unit: not "two nations".
  let numbers: [String]

  private init(told: ToldEvent, persons: [Participant]) {
    self.told = told
    self.persons = persons
    numbers = told.event.numbers.filter { $0.unit != nil && $0.value > 2 }.map(\.reading)
  }

  static func scenes(of account: Account) -> [Scene] {
    account.whole.indices.map { index in
      let told = account.whole[index]
      let own = told.event.participants.filter { $0.kind == .person }
      guard own.isEmpty, index > 0, told.event.kind.isTelling else {
        return Scene(told: told, persons: own)
      }
      let before = account.whole[index - 1].event.participants
      return Scene(told: told, persons: before.filter { $0.kind == .person })
    }
  }

  var id: EventID { told.event.id }
  var source: String { told.event.id.source }
  var episode: Int? { told.episode }
  var kind: EventKind { told.event.kind }

  /// What counts as one happening: an episode's events of one kind and source.
  var happening: String {
    "\(source) \(episode.map(String.init) ?? id.description) \(kind.rawValue)"
  }

  var keys: [String] {
    var keys = persons.map { "\(kind.rawValue) by \($0.name)" }
    if let episode { keys.append("episode \(episode)") }
    if let place = told.event.place { keys.append("\(kind.rawValue) in \(place)") }
    keys += numbers.map { "\(kind.rawValue) of \($0)" }
    if let day = told.event.date?.value.bounds.singleDay { keys.append("\(kind) on \(day.number)") }
    return Set(keys).sorted()
  }
}

/// What two scenes of different sources share, and what it is worth.
struct Agreement {
  var points = 0
  var words: [String] = []

  /// Nil if the two cannot be one happening.
  init?(_ x: Scene, _ y: Scene, _ places: PlaceNesting) {
    let pair = LikeEvents(x: x.told, y: y.told)
    guard pair.areOfOneSort || x.kind == y.kind && x.kind == .statement, pair.datesCanMeet
    else { return nil }
    points = x.kind.isTelling && y.kind.isTelling ? 2 : 1
    if let day = x.told.event.date?.value.string, pair.sharedDay {
      points += 3
      words.append(day)
    }
    var shared: [String] = []
    for person in x.persons where !shared.contains(person.name) {
      if y.persons.contains(where: { $0.name == person.name }) { shared.append(person.name) }
    }
    points += 2 * min(shared.count, 2)
    words += shared
    if let place = x.told.event.place, let other = y.told.event.place {
      let relation = places.relation(place, other)
      guard relation != .apart else { return nil }
      if relation == .same {
        points += 2
        words.append(place)
      }
    }
    if let number = x.numbers.first(where: y.numbers.contains) {
      points += 3
      words.append(number)
    }
    if x.told.text.isEmpty || y.told.text.isEmpty { return }
    let told = pair.sharedWords
    if told.count >= 3 && told.share >= 40
      || told.count == 2 && told.share >= 60 && pair.haveOneTrigger
    {
      points += 2
      if words.isEmpty { words.append("words") }
    }
    if x.episode != nil, x.episode == y.episode { points += 1 }
  }
}
