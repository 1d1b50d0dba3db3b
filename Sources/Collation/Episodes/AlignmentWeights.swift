/// What each agreement of two events is worth, in thousandths of a full agreement of words.
struct AlignmentWeights {
  var words = 1000
  /// At most, for a rare trigger or action.
  var sameTrigger = 220
  var sameAction = 160
  var sameKind = 80
  /// Two known actions that differ.
  var otherAction = -30
  /// For each actor in common, beside its rarity.
  var sharedActor = 10
  var mostForActors = 250
  var otherActors = -80
  var samePlace = 60
  var otherPlace = -80
  var sameDay = 120
  var possibleDate = 20
  var sameNumber = 100
  /// One is told as planned or denied, the other as happened.
  var otherStatus = -120
  /// One source rarely tells one happening twice.
  var oneSource = -120
  /// What two events must reach to be joined, and two groups on average over all their pairs.
  var threshold = 200
  var groupThreshold = 40
}
