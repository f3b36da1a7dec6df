namespace IntakeWeb.Received;

/// <summary>
/// Keeps reports that were sent, each with its decision, and what staff do with them. A host with a back office of its own
/// writes another.
/// </summary>
internal interface IReportStore
{
    /// <summary>
    /// Keeps a report and the line of the journal, both or neither; done when they would survive a crash. One that has the same
    /// words as the last that was sent of its draft is not kept twice.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Stops the waiting; the report may be kept all the same.</param>
    /// <exception cref="IOException">It is not known to be kept.</exception>
    /// <returns>The report that is kept: this one, or the one that was sent before.</returns>
    Task<ReceivedReport> AddAsync(ReceivedReport report, CancellationToken cancellation);

    /// <summary>The report with a reference; null for none.</summary>
    Task<ReceivedReport?> FindAsync(string reference, CancellationToken cancellation);

    /// <summary>All that was sent of one draft, the first first.</summary>
    Task<IReadOnlyList<ReceivedReport>> OfDraftAsync(Guid draft, CancellationToken cancellation);

    /// <summary>A page of reports: those with the emergency number first, then the oldest; of those that staff are done with the last first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<IReadOnlyList<ReceivedReport>> ListAsync(ReportFilter filter, int skip, int take, CancellationToken cancellation);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(ReportFilter filter, CancellationToken cancellation);

    /// <summary>How many reports wait, by route; 0 for a route whose reports are all done with.</summary>
    Task<IReadOnlyDictionary<string, int>> WaitingAsync(CancellationToken cancellation);

    /// <summary>How often the addresses of a report's items were reported.</summary>
    Task<IReadOnlyList<Sighting>> SightingsAsync(string reference, CancellationToken cancellation);

    /// <summary>Says who works on a waiting report from now on; of two who take it at once, one does.</summary>
    /// <param name="reference">The report.</param>
    /// <param name="from">Who works on it now; null for nobody.</param>
    /// <param name="to">Who does from now on; null for nobody.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>False when there is no such report, it does not wait, or another works on it than was thought.</returns>
    Task<bool> TakeAsync(string reference, string? from, string? to, DateTimeOffset time, CancellationToken cancellation);

    /// <summary>Says that staff are done with a waiting report.</summary>
    /// <param name="reference">The report.</param>
    /// <param name="staff">Who is done with it.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>False when there is no such report, it does not wait, or somebody else works on it.</returns>
    Task<bool> HandleAsync(string reference, string staff, string outcome, DateTimeOffset time, CancellationToken cancellation);

    /// <summary>Says that a report waits again.</summary>
    /// <returns>False when there is no such report, or it waits.</returns>
    Task<bool> ReopenAsync(string reference, CancellationToken cancellation);

    /// <summary>Keeps a note beside a report.</summary>
    /// <returns>False when there is no such report.</returns>
    Task<bool> AddNoteAsync(string reference, StaffNote note, CancellationToken cancellation);

    /// <summary>The notes beside a report, the first first.</summary>
    Task<IReadOnlyList<StaffNote>> NotesAsync(string reference, CancellationToken cancellation);

    /// <summary>The journal: a line for each report, in the order in which they came.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> JournalAsync(CancellationToken cancellation);

    /// <summary>Keeps a policy document that staff try.</summary>
    Task AddCandidateAsync(string sha256, byte[] document, DateTimeOffset time, CancellationToken cancellation);

    /// <summary>The document with a hash; null for none.</summary>
    Task<byte[]?> CandidateAsync(string sha256, CancellationToken cancellation);

    /// <summary>Erases reports that were received before a time, with all that stands beside them, and candidates that were added before it.</summary>
    /// <returns>How many reports.</returns>
    Task<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellation);
}
