package import QueryLanguage

extension StageName {
  /// Whether the engine runs it; the others answer that they are not there yet.
  package var isThere: Bool {
    switch self {
    case .where, .show, .sort, .first, .last, .limit, .count, .distinct, .context, .compare,
      .group, .timeline, .expect:
      true
    case .discrepancies, .substitutions, .omissions, .corroborate, .sourcing,
      .quotes:
      false
    }
  }
}
