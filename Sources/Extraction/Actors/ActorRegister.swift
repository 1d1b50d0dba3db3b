import Narrative

/// Groups the names of one source into actors: a full name once, then surnames, abbreviations and
/// other spellings.
struct ActorRegister {
  struct Entry {
    var kind: NamedActor.Kind
    /// The forms met, in order, with the folded keys of their words.
    var forms: [(text: String, keys: [String], count: Int)]
    var gender: NameLexicon.Gender?
    var canonical: String?
    var descriptions: [ActorDescription] = []

    /// The fullest form; of equally full ones the commonest, then the first.
    var name: String {
      if let canonical { return canonical }
      var best = forms[0]
      for form in forms.dropFirst() {
        let more = form.keys.count - best.keys.count
        if more > 0 || (more == 0 && form.count > best.count) { best = form }
      }
      return best.text
    }
  }

  private(set) var entries: [Entry] = []
  private var byLast: [String: [Int]] = [:]
  private var byFirst: [String: [Int]] = [:]
  private var byForm: [String: Int] = [:]
  private var byCanonical: [String: Int] = [:]
  private var byInitials: [String: Int] = [:]
  private var lastMention: [Int: Int] = [:]

  /// What tells a person's gender: the title before the name, else the given name.
  typealias Gender = (title: NameLexicon.Gender?, given: NameLexicon.Gender?)

  /// Files a full name or anything that stands by itself; single names of persons come later.
  mutating func file(
    _ text: String, keys: [String], kind: NamedActor.Kind, canonical: String?,
    gender: Gender, at order: Int
  ) -> Int {
    let id =
      kind == .person
      ? person(keys, gender: gender.title, order: order)
      : other(text, keys, kind: kind, canonical: canonical)
    add(text, keys, to: id ?? create(kind, canonical: canonical, text, keys), gender: gender, order)
    return id ?? entries.count - 1
  }

  private mutating func create(
    _ kind: NamedActor.Kind, canonical: String?, _ text: String, _ keys: [String]
  ) -> Int {
    entries.append(Entry(kind: kind, forms: [], canonical: canonical))
    if let canonical { byCanonical[canonical] = entries.count - 1 }
    return entries.count - 1
  }

  private mutating func add(
    _ text: String, _ keys: [String], to id: Int, gender: Gender, _ order: Int
  ) {
    if let i = entries[id].forms.firstIndex(where: { $0.text == text }) {
      entries[id].forms[i].count += 1
    } else {
      entries[id].forms.append((text, keys, 1))
    }
    let kind = entries[id].kind
    byForm["\(kind.rawValue) \(keys.joined(separator: " "))"] =
      byForm["\(kind.rawValue) \(keys.joined(separator: " "))"] ?? id
    if kind == .person {
      if keys.count > 1 {
        if byLast[keys[keys.count - 1]]?.contains(id) != true {
          byLast[keys[keys.count - 1], default: []].append(id)
        }
        if byFirst[keys[0]]?.contains(id) != true { byFirst[keys[0], default: []].append(id) }
      }
      if entries[id].gender == nil { entries[id].gender = gender.title ?? gender.given }
    } else if keys.count > 1 {
      let initials = keys.filter { !["of", "the", "and", "for", "on"].contains($0) }
        .compactMap(\.first).map(String.init).joined()
      if byInitials[initials] == nil { byInitials[initials] = id }
    }
    lastMention[id] = order
  }

  private func person(_ keys: [String], gender: NameLexicon.Gender?, order: Int) -> Int? {
    guard let last = keys.last else { return nil }
    if keys.count > 1 {
      let same = (byLast[last] ?? []).filter { fits(keys, entries[$0], gender) }
      if let id = same.max(by: { mentioned($0) < mentioned($1) }) { return id }
      // "Daniel Bernoulli FRS", "Higuchi Natsu": the same words, in another order or with more.
      let other = (byFirst[keys[0]] ?? []) + (byFirst[last] ?? []) + (byLast[keys[0]] ?? [])
      return other.filter { id in
        entries[id].forms.contains { form in
          let short = form.keys.count < keys.count ? form.keys : keys
          let long = form.keys.count < keys.count ? keys : form.keys
          return short.count > 1 && short.allSatisfy { long.contains($0) }
        }
      }.max { mentioned($0) < mentioned($1) }
    }
    let candidates = (byLast[last] ?? []) + (byFirst[last] ?? [])
    let fitting = candidates.filter {
      gender == nil || entries[$0].gender == nil || entries[$0].gender == gender
    }
    let surname = fitting.filter { (byLast[last] ?? []).contains($0) }
    if let id = (surname.isEmpty ? fitting : surname).max(by: { mentioned($0) < mentioned($1) }) {
      return id
    }
    return byForm["person \(last)"]
  }

  /// The one person who is called so, by a full name or a surname.
  func personName(_ keys: [String]) -> String? {
    if keys.count > 1 {
      return byForm["person \(keys.joined(separator: " "))"].map { entries[$0].name }
    }
    guard let key = keys.first, let ids = byLast[key], ids.count == 1 else { return nil }
    return entries[ids[0]].name
  }

  private func mentioned(_ id: Int) -> Int { lastMention[id] ?? -1 }

  /// Whether a full name fits an entry with the same surname: the same first name, its initial, a
  /// short form of it, or a form with more names.
  private func fits(_ keys: [String], _ entry: Entry, _ gender: NameLexicon.Gender?) -> Bool {
    entry.forms.contains { form in
      guard form.keys.count > 1 else { return false }
      let a = keys[0], b = form.keys[0]
      if a == b { return true }
      if a.count == 1 || b.count == 1 { return a.first == b.first }
      if keys.dropLast().contains(b) || form.keys.dropLast().contains(a) { return true }
      return a.count > 2 && b.count > 2 && (a.hasPrefix(b) || b.hasPrefix(a))
    }
  }

  private func other(
    _ text: String, _ keys: [String], kind: NamedActor.Kind, canonical: String?
  ) -> Int? {
    if let canonical, let id = byCanonical[canonical] { return id }
    if let id = byForm["\(kind.rawValue) \(keys.joined(separator: " "))"] { return id }
    guard kind == .organization else { return nil }
    if keys.count == 1, text.utf8.count <= 8 {
      let letters = keys[0].filter { $0 != "." }
      if letters.count > 1, let id = byInitials[letters] { return id }
    }
    return nil
  }

  /// Makes an abbreviation stand for the name it follows in brackets.
  mutating func alias(_ text: String, keys: [String], to id: Int) {
    byForm["\(entries[id].kind.rawValue) \(keys.joined(separator: " "))"] = id
    for kind in NamedActor.Kind.allCases {
      byForm["\(kind.rawValue) \(keys.joined(separator: " "))"] = id
    }
  }

  mutating func describe(_ id: Int, _ description: ActorDescription) {
    guard !entries[id].descriptions.contains(where: { $0.span == description.span }) else { return }
    entries[id].descriptions.append(description)
  }
}
