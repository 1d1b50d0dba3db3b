import Narrative
import Stopping

/// Reads from each account what it calls the persons in it: their names and their titles.
struct ProfileReader {
  let accounts: [Account]
  let texts: [SourceWords]

  /// By name of the actor, sorted.
  func profiles() -> [ActorProfile] {
    var profiles: [String: ActorProfile] = [:]
    var loose: [(account: Int, phrase: TitlePhrase)] = []
    for (index, account) in accounts.enumerated() {
      if StopSign.isRaised { break }
      for mention in account.annotated.mentions
      where mention.kind == .person && mention.form == .name {
        profiles[mention.name, default: ActorProfile(actor: mention.name)].names
          .add(claim(mention.span, in: index))
      }
      for actor in account.annotated.actors where actor.kind == .person {
        for description in actor.descriptions {
          profiles[actor.name, default: ActorProfile(actor: actor.name)].titles
            .add(claim(description.span, in: index))
        }
      }
      for phrase in TitlePhrases(account: account, words: texts[index]).phrases() {
        if let holder = phrase.holder {
          profiles[holder, default: ActorProfile(actor: holder)].titles
            .add(claim(phrase.span, in: index))
        } else {
          loose.append((index, phrase))
        }
      }
    }
    attach(loose, to: &profiles)
    return profiles.keys.sorted().compactMap { profiles[$0] }
  }

  private func claim(_ span: Range<Int>, in index: Int) -> ActorClaim {
    ActorClaim(
      source: accounts[index].handle, event: accounts[index].event(at: span), span: span,
      text: texts[index].text(span))
  }

  /// A title without a name belongs to the one person of its account whom the accounts call so:
  /// with the same country, or, without one, as former a holder.
  private func attach(
    _ loose: [(account: Int, phrase: TitlePhrase)], to profiles: inout [String: ActorProfile]
  ) {
    struct Key: Hashable {
      var head: String
      var country: String?
      var isFormer: Bool
    }
    var holders: [Key: Set<String>] = [:]
    for profile in profiles.values {
      for claim in profile.titles {
        let title = OfficeTitle(claim.text)
        guard let head = title.head, title.isOffice, !claim.text.contains(where: \.isNumber) else {
          continue
        }
        holders[Key(head: head, country: title.country, isFormer: title.isFormer), default: []]
          .insert(profile.actor)
      }
    }
    let named = accounts.map(\.names)
    for (index, phrase) in loose {
      let title = OfficeTitle(phrase.text)
      guard let head = title.head, title.isFormer || title.country != nil else { continue }
      let key = Key(head: head, country: title.country, isFormer: title.isFormer)
      let found = holders[key, default: []].filter(named[index].contains)
      guard found.count == 1, let holder = found.first else { continue }
      profiles[holder]?.titles.add(claim(phrase.span, in: index))
    }
    for name in profiles.keys {
      profiles[name]?.titles.sort {
        ($0.source, $0.span.lowerBound) < ($1.source, $1.span.lowerBound)
      }
      profiles[name]?.names.sort {
        ($0.source, $0.span.lowerBound) < ($1.source, $1.span.lowerBound)
      }
    }
  }
}

extension [ActorClaim] {
  /// Adds a claim, unless its source said the same before.
  fileprivate mutating func add(_ claim: ActorClaim) {
    if !contains(where: { $0.source == claim.source && $0.text == claim.text }) { append(claim) }
  }
}
