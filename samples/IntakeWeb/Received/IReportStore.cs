namespace IntakeWeb.Received;

/// <summary>Keeps reports that were sent. A host with a back office of its own writes another.</summary>
internal interface IReportStore
{
    /// <summary>Keeps a report; done when it would survive a crash. One that has the same words as the last that was sent of its draft is not kept twice.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Stops the waiting; the report may be kept all the same.</param>
    /// <exception cref="IOException">It is not kept.</exception>
    /// <returns>The report that is kept: this one, or the one that was sent before.</returns>
    Task<ReceivedReport> AddAsync(ReceivedReport report, CancellationToken cancellation);

    /// <summary>The report with a reference; null for none.</summary>
    ReceivedReport? Find(string reference);

    /// <summary>All that was sent of one draft, the first first.</summary>
    IReadOnlyList<ReceivedReport> OfDraft(Guid draft);

    /// <summary>A page of the reports of a route: those with the emergency number first, then the oldest.</summary>
    /// <param name="route">The route.</param>
    /// <param name="isHandled">Those that staff are done with, or those that wait.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    IReadOnlyList<ReceivedReport> Queue(string route, bool isHandled, int skip, int take);

    /// <summary>How many reports wait, by route; 0 for a route whose reports are all done with.</summary>
    IReadOnlyDictionary<string, int> Waiting();

    /// <summary>Says that staff are done with a report, or are not.</summary>
    /// <returns>False when there is no such report.</returns>
    Task<bool> SetHandledAsync(string reference, DateTimeOffset? time, CancellationToken cancellation);

    /// <summary>Erases reports that were received before a time.</summary>
    Task<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellation);
}
