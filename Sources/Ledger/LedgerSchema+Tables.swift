extension LedgerSchema {
  /// What arrived, where it lay, and what the coordinator says about its arrival.
  internal static let intake = """
    CREATE TABLE planText (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      text TEXT NOT NULL,
      firstUsedAt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE receipt (
      id INTEGER PRIMARY KEY,
      office TEXT,
      period INTEGER NOT NULL CHECK (period >= 1),
      number INTEGER NOT NULL CHECK (number >= 1),
      content TEXT NOT NULL CHECK (content IN ('table', 'workReport', 'analysis')),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      copy INTEGER NOT NULL CHECK (copy >= 1),
      byteCount INTEGER NOT NULL CHECK (byteCount >= 0),
      receivedAt TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('changeTime', 'firstSighting')),
      sightedAt TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1)
    ) STRICT;
    CREATE UNIQUE INDEX receiptNumber ON receipt (ifnull(office, ''), period, number);
    CREATE UNIQUE INDEX receiptContent ON receipt (ifnull(office, ''), period, sha256, copy);
    CREATE TABLE sighting (
      id INTEGER PRIMARY KEY,
      receipt INTEGER NOT NULL REFERENCES receipt (id),
      file TEXT NOT NULL,
      isPresent INTEGER NOT NULL CHECK (isPresent IN (0, 1)),
      movedTo INTEGER REFERENCES receipt (id),
      sightedAt TEXT NOT NULL,
      CHECK (movedTo IS NULL OR isPresent = 0)
    ) STRICT;
    CREATE INDEX sightingReceipt ON sighting (receipt);
    CREATE TABLE registration (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 1),
      file TEXT,
      receipt INTEGER REFERENCES receipt (id),
      office TEXT,
      period INTEGER,
      content TEXT CHECK (content IN ('table', 'workReport', 'analysis')),
      receivedAt TEXT,
      channel TEXT,
      signedBy TEXT,
      note TEXT,
      recordedAt TEXT NOT NULL,
      CHECK (file IS NOT NULL OR office IS NOT NULL)
    ) STRICT;
    """

  /// What each version contained, as it was read and judged.
  internal static let reading = """
    CREATE TABLE reading (
      id INTEGER PRIMARY KEY,
      receipt INTEGER NOT NULL REFERENCES receipt (id),
      program TEXT NOT NULL,
      "plan" TEXT NOT NULL REFERENCES planText (sha256),
      failure TEXT,
      recordCount INTEGER NOT NULL CHECK (recordCount >= 0),
      ignoredCount INTEGER NOT NULL CHECK (ignoredCount >= 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      readAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX readingReceipt ON reading (receipt);
    CREATE TABLE readRecord (
      id INTEGER PRIMARY KEY,
      reading INTEGER NOT NULL REFERENCES reading (id),
      sheet TEXT NOT NULL,
      row INTEGER NOT NULL CHECK (row >= 1),
      basis TEXT NOT NULL CHECK (basis IN ('report', 'visit', 'product')),
      "key" TEXT NOT NULL,
      shown TEXT NOT NULL
    ) STRICT;
    CREATE INDEX readRecordReading ON readRecord (reading);
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      receipt INTEGER NOT NULL REFERENCES receipt (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      standing TEXT NOT NULL CHECK (standing IN ('current', 'superseded', 'excluded')),
      successor INTEGER REFERENCES receipt (id),
      rowsRead INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      withheld INTEGER NOT NULL,
      ignored INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      queries INTEGER NOT NULL,
      followUps INTEGER NOT NULL,
      notices INTEGER NOT NULL,
      program TEXT NOT NULL,
      "plan" TEXT NOT NULL REFERENCES planText (sha256),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      assessedAt TEXT NOT NULL,
      CHECK (rowsRead = accepted + withheld + ignored)
    ) STRICT;
    CREATE INDEX assessmentReceipt ON assessment (receipt);
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      rule TEXT NOT NULL,
      variant TEXT,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'verify', 'followUp', 'notice')),
      withholds INTEGER NOT NULL CHECK (withholds IN (0, 1)),
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      valueHash TEXT,
      state TEXT NOT NULL CHECK (state IN ('new', 'open', 'explained', 'consented')),
      sheet TEXT,
      row INTEGER,
      "column" TEXT,
      header TEXT,
      field TEXT,
      "key" TEXT,
      raw TEXT,
      shown TEXT,
      message TEXT NOT NULL,
      fix TEXT NOT NULL
    ) STRICT;
    CREATE INDEX findingAssessment ON finding (assessment);
    """

  /// What an office says in its defence, and what the coordinator makes of it.
  internal static let opinions = """
    CREATE TABLE explanation (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      valueHash TEXT,
      rule TEXT NOT NULL,
      office TEXT,
      text TEXT NOT NULL,
      person TEXT,
      source TEXT NOT NULL,
      receipt INTEGER REFERENCES receipt (id),
      recordedAt TEXT NOT NULL,
      expiresOn TEXT,
      isWithdrawn INTEGER NOT NULL CHECK (isWithdrawn IN (0, 1))
    ) STRICT;
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      valueHash TEXT,
      rule TEXT NOT NULL,
      office TEXT,
      reason TEXT NOT NULL,
      person TEXT,
      source TEXT NOT NULL,
      explanation INTEGER REFERENCES explanation (id),
      recordedAt TEXT NOT NULL,
      expiresOn TEXT,
      isWithdrawn INTEGER NOT NULL CHECK (isWithdrawn IN (0, 1))
    ) STRICT;
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      matter TEXT NOT NULL CHECK (matter IN ('exclude', 'reinstate', 'conflict', 'filing')),
      receipt INTEGER REFERENCES receipt (id),
      office TEXT,
      period INTEGER,
      basis TEXT CHECK (basis IN ('report', 'visit', 'product')),
      "key" TEXT,
      choice TEXT,
      reason TEXT NOT NULL,
      person TEXT,
      source TEXT NOT NULL,
      recordedAt TEXT NOT NULL,
      CHECK (matter NOT IN ('exclude', 'reinstate') OR receipt IS NOT NULL),
      CHECK (matter <> 'conflict' OR ("key" IS NOT NULL AND choice IS NOT NULL)),
      CHECK (matter <> 'filing' OR (office IS NOT NULL AND period IS NOT NULL
        AND choice IN ('cumulative', 'additional')))
    ) STRICT;
    """

  /// What was sent upward.
  internal static let finalizations = """
    CREATE TABLE finalization (
      id INTEGER PRIMARY KEY,
      period INTEGER NOT NULL CHECK (period >= 1),
      program TEXT NOT NULL,
      "plan" TEXT NOT NULL REFERENCES planText (sha256),
      asOf TEXT NOT NULL,
      lastReceipt INTEGER NOT NULL,
      lastDecision INTEGER NOT NULL,
      batchCount INTEGER NOT NULL,
      figures TEXT NOT NULL CHECK (json_valid(figures)),
      person TEXT,
      note TEXT,
      finalizedAt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE finalizedOutput (
      id INTEGER PRIMARY KEY,
      finalization INTEGER NOT NULL REFERENCES finalization (id),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      byteCount INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE finalizedBatch (
      id INTEGER PRIMARY KEY,
      finalization INTEGER NOT NULL REFERENCES finalization (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      office TEXT,
      receipt INTEGER REFERENCES receipt (id),
      sheet TEXT NOT NULL,
      row INTEGER NOT NULL,
      source TEXT NOT NULL,
      item INTEGER,
      county TEXT,
      verdict TEXT,
      basis TEXT NOT NULL CHECK (basis IN ('report', 'visit', 'product')),
      "key" TEXT NOT NULL,
      shown TEXT NOT NULL,
      "values" TEXT NOT NULL CHECK (json_valid("values"))
    ) STRICT;
    CREATE INDEX finalizedBatchOf ON finalizedBatch (finalization);
    """

  /// Each run that came to its end.
  internal static let runs = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      program TEXT NOT NULL,
      "plan" TEXT NOT NULL REFERENCES planText (sha256),
      period INTEGER NOT NULL,
      asOf TEXT NOT NULL,
      exitStatus INTEGER NOT NULL,
      startedAt TEXT NOT NULL,
      endedAt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE runInput (
      id INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES run (id),
      receipt INTEGER REFERENCES receipt (id),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT;
    CREATE INDEX runInputRun ON runInput (run);
    CREATE TABLE runOutput (
      id INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES run (id),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      byteCount INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX runOutputRun ON runOutput (run);
    """

  /// What a new year takes over from the one before.
  internal static let earlierYear = """
    CREATE TABLE earlierSample (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL,
      office TEXT,
      source TEXT NOT NULL,
      scope TEXT,
      producer TEXT NOT NULL,
      productName TEXT NOT NULL,
      trademark TEXT NOT NULL,
      model TEXT NOT NULL,
      sampledEntity TEXT NOT NULL,
      samplingDate TEXT NOT NULL,
      verdict TEXT,
      shown TEXT NOT NULL
    ) STRICT;
    CREATE TABLE earlierDuty (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL,
      rule TEXT NOT NULL,
      office TEXT,
      "key" TEXT,
      message TEXT NOT NULL,
      dueOn TEXT
    ) STRICT;
    """
}
