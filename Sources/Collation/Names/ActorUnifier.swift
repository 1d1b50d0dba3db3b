package import Narrative

/// Finds which actors of different sources are one, by their names alone.
///
/// A full name joins the same full name, spelling and nicknames folded. A bare surname or an
/// abbreviation joins the one full name it can be short for: the only one of its own source, else
/// the only one of the corpus. Kinds never mix. The order of the sources does not matter.
package struct ActorUnifier {
  package init() {}

  package func unify(_ sources: [(source: String, actors: [NamedActor])]) -> UnifiedActors {
    var actors: [NamedActor] = []
    var names: [UnifiedActors.LocalName: String] = [:]
    for kind in NamedActor.Kind.allCases {
      let entries = sources.flatMap { source in
        source.actors.filter { $0.kind == kind }.map { Entry(source: source.source, actor: $0) }
      }.sorted { ($0.source, $0.actor.name) < ($1.source, $1.actor.name) }
      for group in groups(of: entries) {
        let members = group.map { entries[$0] }
        let actor = canonicalActor(of: members, kind: kind)
        actors.append(actor)
        for member in members {
          let local = UnifiedActors.LocalName(
            source: member.source, kind: kind, name: member.actor.name)
          names[local] = actor.name
        }
      }
    }
    actors.sort { ($0.name, $0.kind.rawValue) < ($1.name, $1.kind.rawValue) }
    return UnifiedActors(actors: actors, canonicalNames: names)
  }

  /// An actor of one source, with what its names are compared by.
  private struct Entry {
    var source: String
    var actor: NamedActor
    var forms: ActorForms

    init(source: String, actor: NamedActor) {
      self.source = source
      self.actor = actor
      forms = ActorForms(actor)
    }
  }

  /// Groups entries that are one actor; each group and the list of groups are in order.
  private func groups(of entries: [Entry]) -> [[Int]] {
    var sets = DisjointSets(count: entries.count)
    joinFullNames(entries, &sets)
    joinShortNames(entries, &sets)
    var members: [Int: [Int]] = [:]
    for index in entries.indices { members[sets.root(of: index), default: []].append(index) }
    return members.values.sorted { $0[0] < $1[0] }
  }

  private func joinFullNames(_ entries: [Entry], _ sets: inout DisjointSets) {
    var holders: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for form in entry.forms.full { holders[form, default: []].append(index) }
    }
    for form in holders.keys.sorted() {
      let indices = holders[form] ?? []
      // Two persons can share given name and surname; then what stands between them parts them.
      let middles = Set(indices.map { entries[$0].forms.middles }).subtracting([[]])
      var first: [[String]: Int] = [:]
      for index in indices {
        let key = middles.count > 1 ? entries[index].forms.middles : []
        if let other = first[key] { sets.join(index, other) } else { first[key] = index }
      }
    }
  }

  private func joinShortNames(_ entries: [Entry], _ sets: inout DisjointSets) {
    // By short form, the entries with a full name that have it: in the corpus and in each source.
    var holders: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() where !entry.forms.full.isEmpty {
      for form in entry.forms.short { holders[form, default: []].append(index) }
    }
    var loners: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.forms.full.isEmpty {
      for form in entry.forms.short {
        let all = holders[form] ?? []
        let own = all.filter { entries[$0].source == entry.source }
        let ownRoots = Set(own.map { sets.root(of: $0) })
        let roots = Set(all.map { sets.root(of: $0) })
        if let only = ownRoots.first, ownRoots.count == 1 {
          sets.join(index, only)
        } else if let only = roots.first, roots.count == 1, ownRoots.isEmpty {
          sets.join(index, only)
        } else if let loner = loners[form] {
          sets.join(index, loner)
        } else {
          loners[form] = index
        }
      }
    }
  }

  /// The commonest of the full forms as name, the longer of equals; all other forms as aliases.
  private func canonicalActor(of members: [Entry], kind: NamedActor.Kind) -> NamedActor {
    var counts: [String: Int] = [:]
    var forms: Set<String> = []
    for member in members {
      counts[member.actor.name, default: 0] += 1
      forms.formUnion([member.actor.name] + member.actor.aliases)
    }
    let names = counts.keys.sorted { a, b in
      let (aRank, bRank) = (rank(a, kind), rank(b, kind))
      if aRank != bRank { return aRank > bRank }
      let (aCount, bCount) = (counts[a] ?? 0, counts[b] ?? 0)
      if aCount != bCount { return aCount > bCount }
      if a.utf8.count != b.utf8.count { return a.utf8.count > b.utf8.count }
      return a < b
    }
    let name = names[0]
    return NamedActor(name: name, kind: kind, aliases: forms.subtracting([name]).sorted())
  }

  /// 1 for a full form, 0 for a bare surname or an abbreviation.
  private func rank(_ name: String, _ kind: NamedActor.Kind) -> Int {
    ActorForms(NamedActor(name: name, kind: kind)).full.isEmpty ? 0 : 1
  }
}
