using IntakeWeb.Drafts;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Received;

/// <summary>Takes a report in: decides it, for nobody can be asked any more, and keeps it.</summary>
internal sealed class Submission(TriageService triage, IReportStore store, TimeProvider time)
{
    /// <summary>Takes a draft in. Sent twice, it is kept once.</summary>
    /// <returns>The report as it is kept. When this throws, the reporter still has the draft.</returns>
    public async Task<ReceivedReport> TakeAsync(Draft draft, CancellationToken cancellation)
    {
        if (store.OfDraft(draft.Id) is [.., { } last] && last.Said == draft.Steps) return last;
        TriageEngine engine = triage.Engine;
        PreparedReport closed = engine.Close(Dialogue.Resume(engine, draft.Steps).Report);
        Decision decision = await triage.DecidePreparedAsync(closed, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        return await store.AddAsync(new()
        {
            Reference = Reference.New(),
            Draft = draft.Id,
            Time = now,
            Record = SqliteDecisionJournal.Line(new() { Time = now, Report = closed.Answers, Decision = decision }),
            Said = draft.Steps,
        }, cancellation);
    }
}
