import Narrative

/// Finds what goes with a substitution: that the one is called an envoy and the other, in the same
/// place, a banker.
struct SubstitutedRoles {
  private let profiles: [String: ActorProfile]

  init(_ profiles: [ActorProfile]) {
    self.profiles = Dictionary(profiles.map { ($0.actor, $0) }) { a, _ in a }
  }

  /// For each substitution the callings of the two that have least in common.
  func discrepancies(under substitutions: [Substitution]) -> [Discrepancy] {
    substitutions.flatMap { substitution -> [Discrepancy] in
      let first = callings(of: substitution.a.value, preferring: substitution.a.source)
      let second = callings(of: substitution.b.value, preferring: substitution.b.source)
      guard let fallback = first.first else { return [] }
      let heads = Set(first.compactMap { OfficeTitle($0.text).head })
      return second.filter { !heads.contains(OfficeTitle($0.text).head ?? "") }.map { claim in
        // A trade beside a trade, an office beside an office.
        let known = first.first { isTrade($0) == isTrade(claim) } ?? fallback
        let sides = (side(substitution.a.value, known), side(substitution.b.value, claim))
        let isOrdered = sides.0.source <= sides.1.source
        return Discrepancy(
          episode: nil, slot: .role, isStrict: false,
          reason: "goes with the substitution: what each of the two is called",
          a: isOrdered ? sides.0 : sides.1, b: isOrdered ? sides.1 : sides.0)
      }
    }
  }

  private func isTrade(_ claim: ActorClaim) -> Bool {
    OfficeTitle(claim.text).head.map(Self.trades.contains) ?? false
  }

  private static let trades: Set<String> = [
    "mogul", "developer", "businessman", "businesswoman", "capitalist", "investor", "banker",
    "merchant", "trader", "owner", "manager", "executive", "lawyer", "attorney", "doctor",
    "engineer", "architect", "journalist", "economist",
  ]

  private func callings(of actor: String, preferring source: String) -> [ActorClaim] {
    let titles = (profiles[actor]?.titles ?? []).filter {
      OfficeTitle($0.text).head != nil && !$0.text.contains(where: \.isNumber)
    }
    return titles.filter { $0.source == source } + titles.filter { $0.source != source }
  }

  private func side(_ actor: String, _ claim: ActorClaim) -> Discrepancy.Side {
    Discrepancy.Side(
      source: claim.source, event: claim.event, span: claim.span,
      value: "\(actor), \(claim.text)")
  }
}
