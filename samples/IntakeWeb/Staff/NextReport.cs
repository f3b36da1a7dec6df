using IntakeWeb.Received;

namespace IntakeWeb.Staff;

/// <summary>
/// Gives somebody of staff the next report of a route. Who still has one gets that first, so that none is left lying; who cannot
/// go on with it gives it back.
/// </summary>
internal sealed class NextReport(IReportStore store, TimeProvider time)
{
    private const int AtOnce = 10;

    /// <summary>The report that is theirs from now on; null where nobody's is left.</summary>
    public async Task<string?> TakeAsync(string route, string staff, CancellationToken cancellation)
    {
        ReportFilter mine = new() { Route = route, State = WorkState.Taken, TakenBy = staff };
        if (await store.ListAsync(mine, 0, 1, cancellation) is [{ } one]) return one.Reference;
        ReportFilter free = new() { Route = route, State = WorkState.Waiting, OnlyFree = true };
        // Each time that another was first, one fewer is left.
        while (await store.ListAsync(free, 0, AtOnce, cancellation) is [_, ..] found)
        {
            foreach (ReceivedReport report in found)
            {
                if (await store.TakeAsync(report.Reference, null, staff, time.GetUtcNow(), cancellation)) return report.Reference;
            }
        }

        return null;
    }
}
