package import GRDB

/// The tables of a store, each version a migration. Plain SQL that PostgreSQL would take too, but
/// for the full-text table and the triggers.
package enum Schema {
  package static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 first light") { db in
      for table in [SourceTable.sql, ActorTable.sql, EventTable.sql, AnnotationTable.sql] {
        try db.execute(sql: table)
      }
    }
    migrator.registerMigration("2 years that a weekday fits") { db in
      try db.execute(sql: AnnotationTable.possibleYearsSQL)
    }
    migrator.registerMigration("3 judgements") { db in
      try db.execute(sql: JudgementTable.sql)
    }
    migrator.registerMigration("4 covering indexes and tallies of actors") { db in
      try db.execute(sql: AskingIndexes.sql)
      try db.execute(sql: ActorTallies.sql)
    }
    migrator.registerMigration("5 sources within a day") { db in
      try db.execute(sql: AskingIndexes.byDaySQL)
    }
    migrator.registerMigration("6 numbers of episodes before judgements") { db in
      try db.execute(sql: EventTable.unjudgedSQL)
    }
    migrator.registerMigration("7 sources known by their events") { db in
      try db.execute(sql: SourceTable.piecesSQL)
    }
    migrator.registerMigration("8 names beside the texts and tallies of events") { db in
      try db.execute(sql: SourceTable.byNamesSQL)
      try db.execute(sql: AskingIndexes.byPlaceSQL)
      try db.execute(sql: EventTallies.sql)
    }
    return migrator
  }
}
